import { Alert } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { MessageSummary } from "../../lib/types"

/** Whether messages leave the shop, as the newest delivered one shows. */
export function DeliveryNote({ messages }: { messages: readonly MessageSummary[] }) {
  const { t } = useText()
  const latest = messages.find(({ delivered_by }) => delivered_by !== null)
  if (!latest) return null
  const mailbox = latest.delivered_by === "mailbox"
  return (
    <div className="px-6 py-4">
      <Alert variant={mailbox ? "warning" : "info"}>
        {mailbox ? t("messages.mailbox_note") : t("messages.smtp_note")}
      </Alert>
    </div>
  )
}
