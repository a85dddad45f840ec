import { Text, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"
import { MessageStatusBadge } from "../messages/message-status-badge"

/** What the customer was told about this repair. */
export function MessagesSection({ repair }: { repair: RepairDetail }) {
  const { t, format } = useText()
  const may = useMay()
  return (
    <Section title={t("repair.messages")}>
      {repair.messages.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("repair.no_messages")}
        </Text>
      ) : (
        <ul aria-label={t("repair.messages")} className="divide-ui-border-base divide-y">
          {repair.messages.map((message) => (
            <li key={message.id} className="flex items-start justify-between gap-2 px-6 py-3">
              <div className="txt-compact-small min-w-0">
                {may("GET", `/admin/messages/${message.id}`) ? (
                  <Link
                    to={`/messages?message=${encodeURIComponent(message.id)}`}
                    className={clx(TEXT_LINK, "break-words")}
                  >
                    {message.subject}
                  </Link>
                ) : (
                  <p className="text-ui-fg-base break-words">{message.subject}</p>
                )}
                <p className="text-ui-fg-muted">
                  {format.dateTime(message.sent_at ?? message.created_at)}
                </p>
              </div>
              <MessageStatusBadge status={message.status} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
