import { defineRouteConfig } from "@medusajs/admin-sdk"
import { History } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { AuditDrawer } from "../../../components/audit/audit-drawer"
import { AuditFilterBar } from "../../../components/audit/audit-filter-bar"
import { AuditTable } from "../../../components/audit/audit-table"
import { CursorPager } from "../../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { useAuditEntries } from "../../../hooks/use-audit"
import { useCursorPages } from "../../../hooks/use-cursor-pages"
import { useText } from "../../../hooks/use-text"
import { auditQuery, readAuditFilters } from "../../../lib/audit-filters"
import { withFilter } from "../../../lib/queue-filters"

const AuditPage = () => {
  const { t, format } = useText()
  const [params, setParams] = useSearchParams()
  const filters = readAuditFilters(params)
  const open = params.get("entry")
  const { data, error, isPending, refetch } = useAuditEntries({
    ...auditQuery(filters, format.timeZone),
    cursor: params.get("cursor") ?? undefined,
  })
  const pages = useCursorPages(data?.next_cursor)
  const which = Object.values(filters).some(Boolean) ? "no_match" : "empty"

  const show = (id: string | null) => {
    const next = new URLSearchParams(params)
    if (id) next.set("entry", id)
    else next.delete("entry")
    setParams(next)
  }

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("audit.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("audit.subtitle")}
        </Text>
      </div>
      <AuditFilterBar
        filters={filters}
        onChange={(key, value) => setParams(withFilter(params, key, value), { replace: true })}
        onClear={() => setParams(new URLSearchParams(), { replace: true })}
      />
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.entries.length === 0 && (
        <EmptyState title={t(`audit.${which}_title`)} text={t(`audit.${which}_text`)} />
      )}
      {data && data.entries.length > 0 && <AuditTable entries={data.entries} onOpen={show} />}
      <CursorPager {...pages} />
      {open && <AuditDrawer key={open} id={open} onClose={() => show(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.audit",
  translationNs: "revivatech",
  icon: History,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.audit", { ns: "revivatech" }),
}

export default AuditPage
