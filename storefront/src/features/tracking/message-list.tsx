"use client"

import { useLocale, useTimeZone, useTranslations } from "next-intl"
import { formatMoment } from "@/lib/dates"
import type { TrackedRepair } from "@/lib/medusa/types"
import { SHOP_TIME_ZONE_DEFAULT } from "@/lib/runtime-config"

/** What the shop has sent to the customer about this repair. */
export function MessageList({ messages }: { messages: TrackedRepair["messages"] }) {
  const t = useTranslations("tracking")
  const locale = useLocale()
  const time_zone = useTimeZone() ?? SHOP_TIME_ZONE_DEFAULT
  return (
    <section className="card" aria-labelledby="messages">
      <div className="card__head">
        <h2 id="messages">{t("messages")}</h2>
      </div>
      {messages.length === 0 ? (
        <p className="small muted">{t("no_messages")}</p>
      ) : (
        <ul className="list">
          {messages.map(({ id, subject, sent_at }) => (
            <li key={id}>
              <strong>{subject}</strong>
              <br />
              <span className="small muted">{formatMoment(sent_at, { locale, time_zone })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
