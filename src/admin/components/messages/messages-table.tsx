import { Table, clx } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { MessageSummary } from "../../lib/types"
import { MessageStatusBadge } from "./message-status-badge"

const COLUMNS = ["subject", "recipient", "status", "delivered_by", "created"] as const
// On a phone these are a line under the subject instead.
const WIDE: readonly string[] = ["recipient", "delivered_by", "created"]
const WIDE_ONLY = "hidden md:table-cell"

type MessagesTableProps = { messages: readonly MessageSummary[]; onOpen: (id: string) => void }

/** The outgoing messages; the subject opens one. */
export function MessagesTable({ messages, onOpen }: MessagesTableProps) {
  const { t, format } = useText()
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("messages.table")}>
        <Table.Header className="border-t-0">
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx("whitespace-nowrap", WIDE.includes(column) && WIDE_ONLY)}
              >
                {t(`messages.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {messages.map((message) => (
            <Table.Row
              key={message.id}
              className="cursor-pointer last:border-b-0"
              onClick={() => onOpen(message.id)}
            >
              <Table.Cell className="py-2 md:min-w-56">
                <button
                  type="button"
                  onClick={(event) => {
                    event.stopPropagation()
                    onOpen(message.id)
                  }}
                  className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
                >
                  {message.subject}
                </button>
                <span className="block break-all md:hidden">
                  {message.recipient}, {format.dateTime(message.created_at)}
                </span>
              </Table.Cell>
              <Table.Cell className={WIDE_ONLY}>{message.recipient}</Table.Cell>
              <Table.Cell>
                <MessageStatusBadge status={message.status} />
              </Table.Cell>
              <Table.Cell className={clx("whitespace-nowrap", WIDE_ONLY)}>
                {message.delivered_by
                  ? t(`messages.delivered_by.${message.delivered_by}`)
                  : t("messages.not_delivered")}
              </Table.Cell>
              <Table.Cell className={clx("whitespace-nowrap", WIDE_ONLY)}>
                <time dateTime={message.created_at}>{format.dateTime(message.created_at)}</time>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
