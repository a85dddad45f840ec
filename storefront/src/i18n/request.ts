import { hasLocale } from "next-intl"
import { getRequestConfig } from "next-intl/server"
import { SHOP_TIME_ZONE_DEFAULT } from "@/lib/runtime-config"
import { routing } from "./routing"

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  return {
    locale,
    timeZone: process.env.SHOP_TIME_ZONE ?? SHOP_TIME_ZONE_DEFAULT,
    messages: (await import(`../../messages/${locale}.json`)).default,
  }
})
