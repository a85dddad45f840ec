import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts")

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
