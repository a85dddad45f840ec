import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Plus } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { ChoiceSelect } from "../../../components/common/choice-select"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { Section } from "../../../components/common/section"
import { ImportDrawer } from "../../../components/import/import-drawer"
import { FileLink, useCsvDialect } from "../../../components/parts/file-link"
import { NewRepairTypeDrawer } from "../../../components/repair-types/new-repair-type-drawer"
import { RepairTypeDrawer } from "../../../components/repair-types/repair-type-drawer"
import { RepairTypesTable } from "../../../components/repair-types/repair-types-table"
import { useMay } from "../../../hooks/use-may"
import { useRepairTypes } from "../../../hooks/use-repair-types"
import { useText } from "../../../hooks/use-text"
import { withFilter } from "../../../lib/queue-filters"

const RepairTypesPage = () => {
  const { t, locale } = useText()
  const may = useMay()
  const dialect = useCsvDialect()
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState<"import" | "new" | null>(null)
  const category = params.get("category") ?? ""
  const code = params.get("repair_type")
  const { data, error, isPending, refetch } = useRepairTypes()
  const groups = (data?.categories ?? [])
    .filter((each) => !category || each.code === category)
    .map((each) => ({
      ...each,
      types: data?.repair_types.filter((type) => type.category === each.code) ?? [],
    }))
    .filter(({ types }) => types.length > 0)
  const show = (next: string | null) =>
    setParams(withFilter(params, "repair_type", next ?? ""), { replace: next === null })

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
        <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
          <div>
            <Heading level="h1">{t("repair_types.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("repair_types.subtitle")}
            </Text>
          </div>
          {may("POST", "/admin/repair-types") && (
            <div className="flex flex-wrap gap-2">
              <FileLink
                path={`/admin/repair-types/export?dialect=${dialect}`}
                label={t("repair_types.export")}
              />
              <Button size="small" variant="secondary" onClick={() => setOpen("import")}>
                {t("repair_types.import")}
              </Button>
              <Button size="small" disabled={!data} onClick={() => setOpen("new")}>
                <Plus />
                {t("repair_types.add")}
              </Button>
            </div>
          )}
        </div>
        {data && (
          <div role="search" className="px-6 py-4">
            <ChoiceSelect
              label={t("repair_types.category")}
              value={category}
              anyLabel={`${t("repair_types.category")}: ${t("any").toLowerCase()}`}
              choices={data.categories.map(({ code: value, names }) => ({
                value,
                label: names[locale],
              }))}
              onChange={(value) =>
                setParams(withFilter(params, "category", value), { replace: true })
              }
              className="w-full sm:w-auto sm:min-w-56"
            />
          </div>
        )}
        {isPending && <ListSkeleton />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && groups.length === 0 && (
          <EmptyState title={t("repair_types.empty_title")} text={t("repair_types.empty_text")} />
        )}
      </Container>
      {groups.map(({ code: id, names, types }) => (
        <Section key={id} title={names[locale]}>
          <RepairTypesTable category={names[locale]} types={types} onOpen={show} />
        </Section>
      ))}
      {code && <RepairTypeDrawer key={code} code={code} onClose={() => show(null)} />}
      {open === "new" && data && (
        <NewRepairTypeDrawer
          known={data.repair_types}
          onDone={(created) => {
            setOpen(null)
            show(created)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "import" && (
        <ImportDrawer
          title={t("repair_types.import_title")}
          hint={t("repair_types.import_hint")}
          path="/admin/repair-types/imports"
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "repair_types.title",
  translationNs: "revivatech",
  rank: 2,
})

export const handle = {
  breadcrumb: () => i18n.t("repair_types.title", { ns: "revivatech" }),
}

export default RepairTypesPage
