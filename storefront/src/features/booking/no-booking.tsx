"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"

/** Shown where a booking was expected and this tab has none. */
export function NoBooking() {
  const t = useTranslations("made")
  return (
    <div className="wrap page">
      <div className="empty">
        <h1 className="h2">{t("none")}</h1>
        <p>{t("none_hint")}</p>
        <Link className="btn btn--primary" href="/devices">
          {t("find_device")}
        </Link>
      </div>
    </div>
  )
}
