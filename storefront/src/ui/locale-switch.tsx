"use client"

import { Globe } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { usePathname, useRouter } from "@/i18n/navigation"
import { routing, type Locale } from "@/i18n/routing"

const NAMES: Record<Locale, string> = { "en-GB": "English (UK)", "pt-BR": "Português (Brasil)" }

/** Shows the same page, with its query, in another language. */
export function LocaleSwitch() {
  const t = useTranslations("shell")
  const locale = useLocale()
  const pathname = usePathname()
  const router = useRouter()
  return (
    <label className="picker">
      <Globe className="icon" aria-hidden="true" />
      <span className="sr">{t("language")}</span>
      <select
        value={locale}
        onChange={(event) => {
          const next = event.target.value as Locale
          router.replace(`${pathname}${window.location.search}`, { locale: next })
        }}
      >
        {routing.locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
