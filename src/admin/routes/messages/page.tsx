import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../components/common/page-state"
import { DeliveryNote } from "../../components/messages/delivery-note"
import { MessageDrawer } from "../../components/messages/message-drawer"
import { MessageFilters } from "../../components/messages/message-filters"
import { MessagesTable } from "../../components/messages/messages-table"
import { useCursorPages } from "../../hooks/use-cursor-pages"
import { useMessages } from "../../hooks/use-messages"
import { useText } from "../../hooks/use-text"
import { readMessageStatus } from "../../lib/message-statuses"
import { withFilter } from "../../lib/queue-filters"

const MessagesPage = () => {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const q = params.get("q") ?? ""
  const status = readMessageStatus(params.get("status"))
  const open = params.get("message")
  const { data, error, isPending, refetch } = useMessages({
    q: q || undefined,
    status: status || undefined,
    cursor: params.get("cursor") ?? undefined,
  })
  const pages = useCursorPages(data?.next_cursor)
  const which = q || status ? "no_match" : "empty"

  const show = (id: string | null) => {
    const next = new URLSearchParams(params)
    if (id) next.set("message", id)
    else next.delete("message")
    setParams(next)
  }

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("messages.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("messages.subtitle")}
        </Text>
      </div>
      {data && <DeliveryNote messages={data.messages} />}
      <MessageFilters
        q={q}
        status={status}
        onChange={(key, value) => setParams(withFilter(params, key, value), { replace: true })}
      />
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.messages.length === 0 && (
        <EmptyState title={t(`messages.${which}_title`)} text={t(`messages.${which}_text`)} />
      )}
      {data && data.messages.length > 0 && <MessagesTable messages={data.messages} onOpen={show} />}
      <CursorPager {...pages} />
      {open && <MessageDrawer key={open} id={open} onClose={() => show(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.messages",
  translationNs: "revivatech",
  icon: Envelope,
  rank: 2,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.messages", { ns: "revivatech" }),
}

export default MessagesPage
