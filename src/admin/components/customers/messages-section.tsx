import { Text, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { useText } from "../../hooks/use-text"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"
import { MessageStatusBadge } from "../messages/message-status-badge"

const SHOWN = "10"

/** The newest messages about a customer's repairs. */
export function CustomerMessagesSection({ customerId }: { customerId: string }) {
  const { t, format } = useText()
  const { data, error, isPending, refetch } = useMessages({
    customer_id: customerId,
    limit: SHOWN,
  })
  return (
    <Section title={t("repair.messages")}>
      {isPending && <ListSkeleton rows={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.messages.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("repair.no_messages")}
        </Text>
      )}
      {data && data.messages.length > 0 && (
        <ul aria-label={t("repair.messages")} className="divide-ui-border-base divide-y">
          {data.messages.map((message) => (
            <li key={message.id} className="flex items-start justify-between gap-2 px-6 py-3">
              <div className="txt-compact-small min-w-0">
                <Link
                  to={`/messages?message=${encodeURIComponent(message.id)}`}
                  className={clx(TEXT_LINK, "break-words")}
                >
                  {message.subject}
                </Link>
                <p className="text-ui-fg-subtle">
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
