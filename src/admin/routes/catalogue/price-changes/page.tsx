import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { ChangesList } from "../../../components/pricing/changes-list"
import { UndoDrawer } from "../../../components/pricing/undo-drawer"
import { VersionsList } from "../../../components/pricing/versions-list"
import { useCursorPages } from "../../../hooks/use-cursor-pages"
import { useMay } from "../../../hooks/use-may"
import { usePriceChanges, usePriceVersions } from "../../../hooks/use-price-changes"
import { useText } from "../../../hooks/use-text"
import { withFilter } from "../../../lib/queue-filters"

const PriceChangesPage = () => {
  const { t } = useText()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const tab = params.get("show") === "versions" ? "versions" : "changes"
  const undoing = params.get("undo")
  const cursor = params.get("cursor") ?? undefined
  const changes = usePriceChanges(cursor, tab === "changes")
  const versions = usePriceVersions(cursor, tab === "versions")
  const { data, error, isPending, refetch } = tab === "changes" ? changes : versions
  const pages = useCursorPages(data?.next_cursor)
  const undo = (id: string) => {
    const next = new URLSearchParams(params)
    if (id) next.set("undo", id)
    else next.delete("undo")
    setParams(next, { replace: true })
  }
  const mayUndo = may("POST", "/admin/price-changes/any/undo")

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("pricing.changes.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("pricing.changes.subtitle")}
        </Text>
      </div>
      <Tabs
        value={tab}
        onValueChange={(value) =>
          setParams(withFilter(params, "show", value === "versions" ? value : ""))
        }
      >
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="changes">{t("pricing.changes.tab")}</Tabs.Trigger>
          <Tabs.Trigger value="versions">{t("pricing.versions.title")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value={tab} className="border-ui-border-base border-t">
          {isPending && <ListSkeleton />}
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {tab === "changes" && changes.data?.price_changes.length === 0 && (
            <EmptyState
              title={t("pricing.changes.empty_title")}
              text={t("pricing.changes.empty_text")}
            />
          )}
          {tab === "changes" && changes.data && (
            <ChangesList changes={changes.data.price_changes} mayUndo={mayUndo} onUndo={undo} />
          )}
          {tab === "versions" && versions.data && (
            <VersionsList versions={versions.data.rule_sets} />
          )}
        </Tabs.Content>
      </Tabs>
      <CursorPager {...pages} />
      {undoing && <UndoDrawer key={undoing} id={undoing} onClose={() => undo("")} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.price_changes",
  translationNs: "revivatech",
})

export const handle = {
  breadcrumb: () => i18n.t("nav.price_changes", { ns: "revivatech" }),
}

export default PriceChangesPage
