"use client"

import { useTranslations } from "next-intl"
import type { TrackedRepair } from "@/lib/medusa/types"
import { useFormats } from "@/ui/use-formats"

/** Each time the passcode was opened, and why; nothing while it never was. */
export function PasscodeLog({ entries }: { entries: TrackedRepair["credential_log"] }) {
  const t = useTranslations("tracking")
  const { moment } = useFormats()
  if (entries.length === 0) return null
  return (
    <section className="card" aria-labelledby="passcode-log">
      <div className="card__head">
        <h2 id="passcode-log">{t("passcode_log")}</h2>
      </div>
      <ol className="list">
        {entries.map(({ at, reason }) => (
          <li key={at}>
            <strong>{t("passcode_opened")}</strong> {reason}
            <br />
            <span className="small muted">{moment(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
