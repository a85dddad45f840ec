import { Button, Drawer, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessage, useRetryMessage } from "../../hooks/use-messages"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { MessageDetail } from "../../lib/types"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Facts } from "../common/facts"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { TEXT_LINK } from "../common/text-link"
import { MessageBody } from "./message-body"
import { MessageStatusBadge } from "./message-status-badge"

function MessageFacts({ message }: { message: MessageDetail }) {
  const { t, format } = useText()
  return (
    <Facts
      facts={[
        { label: t("messages.to"), value: message.recipient },
        { label: t("messages.status"), value: <MessageStatusBadge status={message.status} /> },
        {
          label: t("messages.columns.delivered_by"),
          value: message.delivered_by && t(`messages.delivered_by.${message.delivered_by}`),
        },
        {
          label: t("messages.language"),
          value: t(`locales.${message.locale}`, { defaultValue: message.locale }),
        },
        {
          label: t("messages.columns.created"),
          value: format.fullDateTime(message.created_at),
        },
        {
          label: t("messages.sent_at"),
          value: message.sent_at && format.fullDateTime(message.sent_at),
        },
        { label: t("messages.attempts"), value: message.attempts > 0 && String(message.attempts) },
        { label: t("messages.last_error"), value: message.last_error },
        {
          label: t("messages.repair"),
          value: message.repair_id && (
            <Link to={`/repairs/${message.repair_id}`} className={TEXT_LINK}>
              {t("messages.open_repair")}
            </Link>
          ),
        },
      ]}
    />
  )
}

/** One message as it was or will be sent, with a way to send a failed one again. */
export function MessageDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const { data: message, error, refetch } = useMessage(id)
  const returnFocus = useReturnFocus()
  const retry = useRetryMessage()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader title={message?.subject ?? t("messages.title")} />
        <Drawer.Body className="flex flex-col overflow-y-auto p-0">
          {!message && !error && <ListSkeleton />}
          {!message && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {message && (
            <>
              <MessageFacts message={message} />
              <MessageBody message={message} />
            </>
          )}
          <div className="px-6">
            <FailureAlert error={retry.error} />
          </div>
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.close")}
          </Button>
          {message?.status === "failed" && (
            <Button
              type="button"
              isLoading={retry.isPending}
              onClick={() =>
                retry.mutate(id, { onSuccess: () => toast.success(t("messages.retried")) })
              }
            >
              {t("messages.retry")}
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
