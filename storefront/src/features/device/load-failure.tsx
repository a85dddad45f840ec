"use client"

import { useTranslations } from "next-intl"
import { Notice } from "@/ui/notice"

interface LoadFailureProps {
  offline: boolean
  retry: () => void
}

/** Why a list is not there, and the way to ask for it again. */
export function LoadFailure({ offline, retry }: LoadFailureProps) {
  const t = useTranslations("browse")
  return (
    <Notice tone={offline ? "warn" : "danger"} role="alert">
      <p>{t(offline ? "offline" : "failed")}</p>
      {!offline && (
        <button className="btn btn--secondary" type="button" onClick={retry}>
          {t("retry")}
        </button>
      )}
    </Notice>
  )
}
