"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"

/** A list without a device: what to try, and whom to ask. */
export function NothingFound() {
  const t = useTranslations("browse")
  return (
    <div className="empty empty--text">
      <h2 className="h3">{t("empty")}</h2>
      <p>{t("try.title")}</p>
      <ul>
        <li>{t("try.spelling")}</li>
        <li>{t("try.number")}</li>
        <li>{t("try.browse")}</li>
        <li>{t("try.ask")}</li>
      </ul>
      <Link className="btn btn--secondary" href="/devices">
        {t("start_over")}
      </Link>
    </div>
  )
}
