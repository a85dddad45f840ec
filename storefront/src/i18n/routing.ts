import { defineRouting } from "next-intl/routing"

/** en-GB has no prefix; pt-BR lives under /pt-BR. The codes are the API's own. */
export const routing = defineRouting({
  locales: ["en-GB", "pt-BR"],
  defaultLocale: "en-GB",
  localePrefix: "as-needed",
})

export type Locale = (typeof routing.locales)[number]
