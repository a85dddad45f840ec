"use client"

import { useTranslations } from "next-intl"

interface ErrorPageProps {
  reset: () => void
}

export default function ErrorPage({ reset }: ErrorPageProps) {
  const t = useTranslations("errors")
  return (
    <div className="wrap page">
      <div className="empty" role="alert">
        <h1 className="h2">{t("broken")}</h1>
        <p>{t("broken_hint")}</p>
        <button className="btn btn--primary" type="button" onClick={reset}>
          {t("retry")}
        </button>
      </div>
    </div>
  )
}
