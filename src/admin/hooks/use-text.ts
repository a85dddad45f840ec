import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { createFormat, textLocaleOf } from "../lib/format"
import { useShopTimeZone } from "./use-shop"

/** Our texts and formats in the signed-in person's language, with times in the shop's zone. */
export function useText() {
  const { t, i18n } = useTranslation("revivatech")
  const timeZone = useShopTimeZone()
  const locale = textLocaleOf(i18n.resolvedLanguage ?? i18n.language)
  const format = useMemo(() => createFormat(locale, timeZone), [locale, timeZone])
  return { t, format, locale }
}
