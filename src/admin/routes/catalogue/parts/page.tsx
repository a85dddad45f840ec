import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Alert, Button, Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { ImportDrawer } from "../../../components/import/import-drawer"
import { FileLink, useCsvDialect } from "../../../components/parts/file-link"
import { PartDrawer } from "../../../components/parts/part-drawer"
import { PartFilterBar } from "../../../components/parts/part-filter-bar"
import { PartCards, PartsTable } from "../../../components/parts/parts-table"
import { SuppliersDrawer } from "../../../components/parts/suppliers-drawer"
import { useCount } from "../../../hooks/use-count"
import { useCursorPages } from "../../../hooks/use-cursor-pages"
import { useMay } from "../../../hooks/use-may"
import { useParts, useSuppliers } from "../../../hooks/use-parts"
import { useText } from "../../../hooks/use-text"
import {
  hasPartFilters,
  partsFilePath,
  readPartFilters,
  toPartQuery,
} from "../../../lib/part-filters"
import { withFilter } from "../../../lib/queue-filters"

const PartsPage = () => {
  const { t } = useText()
  const may = useMay()
  const counted = useCount()
  const dialect = useCsvDialect()
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState<"import" | "suppliers" | null>(null)
  const filters = readPartFilters(params)
  const part = params.get("part")
  const { data, error, isPending, isPlaceholderData, refetch } = useParts({
    ...toPartQuery(filters),
    cursor: params.get("cursor") ?? undefined,
  })
  const pages = useCursorPages(data?.next_cursor)
  const suppliers = useSuppliers({ enabled: may("GET", "/admin/suppliers") })
  const filtered = hasPartFilters(filters)
  const which = filtered ? "no_match" : "empty"
  const isNewShop =
    !filtered &&
    suppliers.data?.length === 0 &&
    data !== undefined &&
    data.parts.length > 0 &&
    data.parts.every(({ stocked }) => stocked === 0)

  const show = (id: string | null) => {
    const next = new URLSearchParams(params)
    if (id) next.set("part", id)
    else next.delete("part")
    setParams(next)
  }

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("parts.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("parts.subtitle")}
          </Text>
        </div>
        {may("POST", "/admin/parts/imports") && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" variant="secondary" onClick={() => setOpen("suppliers")}>
              {t("parts.suppliers")}
            </Button>
            <FileLink path={partsFilePath(filters, dialect)} label={t("parts.export")} />
            <Button size="small" variant="secondary" onClick={() => setOpen("import")}>
              {t("parts.import")}
            </Button>
          </div>
        )}
      </div>
      <PartFilterBar
        filters={filters}
        onChange={(key, value) => setParams(withFilter(params, key, value), { replace: true })}
        onClear={() => setParams(new URLSearchParams())}
      />
      {isNewShop && (
        <div className="px-6 py-4">
          <Alert variant="info">{t("parts.new_shop")}</Alert>
        </div>
      )}
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.parts.length === 0 && (
        <EmptyState title={t(`parts.${which}_title`)} text={t(`parts.${which}_text`)} />
      )}
      {data && data.parts.length > 0 && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
          <Text size="small" role="status" className="text-ui-fg-subtle px-6 py-2">
            {t("parts.count", counted(data.count))}
          </Text>
          <PartsTable parts={data.parts} onOpen={show} />
          <PartCards parts={data.parts} onOpen={show} />
        </div>
      )}
      <CursorPager {...pages} />
      {part && <PartDrawer key={part} id={part} onClose={() => show(null)} />}
      {open === "suppliers" && <SuppliersDrawer onClose={() => setOpen(null)} />}
      {open === "import" && (
        <ImportDrawer
          title={t("parts.import_title")}
          hint={t("parts.import_hint")}
          path="/admin/parts/imports"
          onClose={() => setOpen(null)}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "parts.title",
  translationNs: "revivatech",
  rank: 3,
})

export const handle = {
  breadcrumb: () => i18n.t("parts.title", { ns: "revivatech" }),
}

export default PartsPage
