import { Button, Checkbox, Input, Label } from "@medusajs/ui"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import {
  FILTER_KEYS,
  hasPriceFilters,
  type FilterKey,
  type PriceFilters,
} from "../../lib/price-filters"
import { KINDS } from "../../lib/price-rule-fields"
import { ChoiceSelect } from "../common/choice-select"

type PriceFilterBarProps = {
  filters: PriceFilters
  onChange: (key: FilterKey | "q" | "changed", value: string) => void
  onClear: () => void
}

/** Search and filters of the rules; what is chosen lives in the page's address. */
export function PriceFilterBar({ filters, onChange, onClear }: PriceFilterBarProps) {
  const { t } = useText()
  const text = usePriceText()
  const [search, setSearch] = useDebouncedText(filters.q, (typed) => onChange("q", typed))
  const choicesOf = (key: FilterKey) =>
    key === "kind"
      ? KINDS.map((value) => ({ value, label: text.kindName(value) }))
      : text.choicesOf(key)
  const labelOf = (key: FilterKey) =>
    key === "kind" ? t("pricing.kind") : t(`pricing.scope_fields.${key}`)
  return (
    <div role="search" className="flex flex-wrap items-center gap-2 px-6 py-4">
      <div className="w-full sm:w-64">
        <Input
          type="search"
          aria-label={t("pricing.search")}
          placeholder={t("pricing.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {FILTER_KEYS.map((key) => {
        const choices = choicesOf(key)
        return (
          choices && (
            <ChoiceSelect
              key={key}
              label={labelOf(key)}
              value={choices.some(({ value }) => value === filters[key]) ? filters[key] : ""}
              anyLabel={`${labelOf(key)}: ${t("any").toLowerCase()}`}
              choices={choices}
              onChange={(value) => onChange(key, value)}
              className="w-[calc(50%-0.25rem)] sm:w-auto sm:min-w-36"
            />
          )
        )
      })}
      <div className="flex h-8 items-center gap-x-2">
        <Checkbox
          id="price-rules-changed"
          aria-label={t("pricing.only_changed")}
          checked={filters.changed}
          onCheckedChange={(checked) => onChange("changed", checked === true ? "true" : "")}
        />
        <Label htmlFor="price-rules-changed" size="small">
          {t("pricing.only_changed")}
        </Label>
      </div>
      {hasPriceFilters(filters) && (
        <Button size="small" variant="transparent" onClick={onClear}>
          {t("actions.clear")}
        </Button>
      )}
    </div>
  )
}
