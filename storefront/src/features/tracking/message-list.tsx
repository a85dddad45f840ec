"use client"

import { useTranslations } from "next-intl"
import type { TrackedRepair } from "@/lib/medusa/types"
import { useFormats } from "@/ui/use-formats"

/** What the shop has sent to the customer about this repair. */
export function MessageList({ messages }: { messages: TrackedRepair["messages"] }) {
  const t = useTranslations("tracking")
  const { moment } = useFormats()
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
              <span className="small muted">{moment(sent_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
