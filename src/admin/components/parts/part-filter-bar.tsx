import { Button, Input } from "@medusajs/ui"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useSuppliers } from "../../hooks/use-parts"
import { useRepairTypes } from "../../hooks/use-repair-types"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import {
  GRADES_OF_PARTS,
  NO_SUPPLIER,
  STOCK_STATES,
  hasPartFilters,
  type PartFilters,
} from "../../lib/part-filters"
import { ChoiceSelect } from "../common/choice-select"

type PartFilterBarProps = {
  filters: PartFilters
  onChange: (key: keyof PartFilters, value: string) => void
  onClear: () => void
}

const SELECT = "w-full sm:w-auto sm:min-w-36"

/** Search and filters of the parts; what is chosen lives in the page's address. */
export function PartFilterBar({ filters, onChange, onClear }: PartFilterBarProps) {
  const { t, locale } = useText()
  const may = useMay()
  const suppliers = useSuppliers({ enabled: may("GET", "/admin/suppliers") })
  const types = useRepairTypes()
  const [search, setSearch] = useDebouncedText(filters.q, (text) => onChange("q", text))
  const label = (name: string) => t(`parts.filters.${name}`)
  const anyOf = (name: string) => `${label(name)}: ${t("any").toLowerCase()}`

  return (
    <div role="search" className="flex flex-wrap items-center gap-2 px-6 py-4">
      <div className="w-full sm:w-72">
        <Input
          type="search"
          aria-label={t("parts.search")}
          placeholder={t("parts.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ChoiceSelect
        label={label("stock")}
        value={filters.stock}
        anyLabel={anyOf("stock")}
        choices={STOCK_STATES.map((value) => ({ value, label: t(`parts.stock_states.${value}`) }))}
        onChange={(value) => onChange("stock", value)}
        className={SELECT}
      />
      <ChoiceSelect
        label={label("repair_type")}
        value={filters.repair_type}
        anyLabel={anyOf("repair_type")}
        choices={(types.data?.repair_types ?? [])
          .filter(({ part_grades }) => !part_grades.includes("none"))
          .map(({ code, names }) => ({ value: code, label: names[locale] }))}
        onChange={(value) => onChange("repair_type", value)}
        className={SELECT}
      />
      <ChoiceSelect
        label={label("part_grade")}
        value={filters.part_grade}
        anyLabel={anyOf("part_grade")}
        choices={GRADES_OF_PARTS.map((value) => ({ value, label: t(`part_grades.${value}`) }))}
        onChange={(value) => onChange("part_grade", value)}
        className={SELECT}
      />
      {suppliers.data && suppliers.data.length > 0 && (
        <ChoiceSelect
          label={label("supplier")}
          value={filters.supplier}
          anyLabel={anyOf("supplier")}
          choices={[
            { value: NO_SUPPLIER, label: t("parts.no_supplier") },
            ...suppliers.data.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange("supplier", value)}
          className={SELECT}
        />
      )}
      {hasPartFilters(filters) && (
        <Button size="small" variant="transparent" onClick={onClear}>
          {t("actions.clear")}
        </Button>
      )}
    </div>
  )
}
