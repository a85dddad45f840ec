import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { Link } from "react-router-dom"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { FileLink, useCsvDialect } from "../../../components/parts/file-link"
import { PrintStyle } from "../../../components/parts/print-style"
import { ReorderSection } from "../../../components/parts/reorder-section"
import { useReorderList } from "../../../hooks/use-parts"
import { useText } from "../../../hooks/use-text"

const ReorderPage = () => {
  const { t } = useText()
  const dialect = useCsvDialect()
  const { data: groups, error, isPending, refetch } = useReorderList()
  return (
    <Container className="divide-ui-border-base print-only divide-y overflow-hidden p-0">
      <PrintStyle />
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("reorder.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("reorder.subtitle")}
          </Text>
        </div>
        {groups && groups.length > 0 && (
          <div className="flex gap-2 print:hidden">
            <Button size="small" variant="secondary" onClick={() => window.print()}>
              {t("reorder.print")}
            </Button>
            <FileLink
              path={`/admin/parts/reorder/export?dialect=${dialect}`}
              label={t("reorder.export")}
            />
          </div>
        )}
      </div>
      {isPending && <ListSkeleton />}
      {error && !groups && <ErrorState error={error} onRetry={() => void refetch()} />}
      {groups?.length === 0 && (
        <EmptyState
          title={t("reorder.empty_title")}
          text={t("reorder.empty_text")}
          action={
            <Button asChild size="small" variant="secondary">
              <Link to="/catalogue/parts">{t("reorder.to_parts")}</Link>
            </Button>
          }
        />
      )}
      {groups?.map((group) => (
        <ReorderSection key={group.supplier?.id ?? "none"} group={group} />
      ))}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "reorder.title",
  translationNs: "revivatech",
  rank: 4,
})

export const handle = {
  breadcrumb: () => i18n.t("reorder.title", { ns: "revivatech" }),
}

export default ReorderPage
