"use client"

import { useLocale, useTimeZone, useTranslations } from "next-intl"
import { formatMoment } from "@/lib/dates"
import type { TrackedRepair } from "@/lib/medusa/types"
import { SHOP_TIME_ZONE_DEFAULT } from "@/lib/runtime-config"

/** Each time the passcode was opened, and why; nothing while it never was. */
export function PasscodeLog({ entries }: { entries: TrackedRepair["credential_log"] }) {
  const t = useTranslations("tracking")
  const locale = useLocale()
  const time_zone = useTimeZone() ?? SHOP_TIME_ZONE_DEFAULT
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
            <span className="small muted">{formatMoment(at, { locale, time_zone })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
