import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // compiled at build time, so that no page carries a parser of the message format
  experimental: {
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
})

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  experimental: {
    // Pages carry the backend's address and key of the running process: a page kept on disk by an
    // earlier run would hand out that run's.
    isrFlushToDisk: false,
  },
}

export default withNextIntl(config)
