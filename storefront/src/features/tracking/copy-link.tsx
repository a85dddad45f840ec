"use client"

import { Link2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"

/** Copies the tracking link, which the address bar no longer shows. */
export function CopyLink({ token }: { token: string }) {
  const t = useTranslations("tracking")
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        `${window.location.origin}${window.location.pathname}#t=${token}`
      )
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <p className="track__copy">
      <button className="btn btn--quiet btn--flush" type="button" onClick={() => void copy()}>
        <Link2 className="icon icon--s" aria-hidden="true" />
        {t("copy_link")}
      </button>
      <span className="small muted" role="status">
        {copied ? t("copied") : ""}
      </span>
    </p>
  )
}
