import { Button, Input } from "@medusajs/ui"
import { useDeviceBrands } from "../../hooks/use-devices"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useText } from "../../hooks/use-text"
import {
  DEVICE_CHOICES,
  DEVICE_SORTS,
  type DeviceChoice,
  type DeviceFilterName,
} from "../../lib/device-filters"
import { ChoiceSelect } from "../common/choice-select"

type DeviceFiltersProps = {
  filters: Partial<Record<DeviceFilterName, string>>
  onChange: (changes: Partial<Record<DeviceFilterName, string>>) => void
  onClear: () => void
}

const SELECT = "w-full sm:w-auto sm:min-w-32"
const TEXTS: Record<DeviceChoice, string> = {
  kind: "kinds",
  tier: "tiers",
  status: "statuses",
  price_state: "price_states",
  source: "sources",
}
const FIRST_YEAR = 2016

/** Search and filters of the devices; what is chosen lives in the page's address. */
export function DeviceFilters({ filters, onChange, onClear }: DeviceFiltersProps) {
  const { t } = useText()
  const { data: brands = [] } = useDeviceBrands()
  const [search, setSearch] = useDebouncedText(filters.q ?? "", (q) => onChange({ q }), 200)
  const label = (name: string) => t(`devices.filters.${name}`)
  const anyOf = (name: string) => `${label(name)}: ${t("any").toLowerCase()}`
  const families = brands.find(({ slug }) => slug === filters.brand)?.families ?? []
  const lastYear = new Date().getFullYear()
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, i) => String(lastYear - i))
  const select = (
    name: DeviceFilterName,
    choices: { value: string; label: string }[],
    change = (value: string): Partial<Record<DeviceFilterName, string>> => ({ [name]: value })
  ) => (
    <ChoiceSelect
      key={name}
      label={label(name)}
      value={filters[name] ?? ""}
      anyLabel={anyOf(name)}
      choices={choices}
      onChange={(value) => onChange(change(value))}
      className={SELECT}
    />
  )

  return (
    <div
      role="search"
      className="grid grid-cols-2 gap-2 px-6 py-4 sm:flex sm:flex-wrap sm:items-center"
    >
      <div className="col-span-2 sm:w-64">
        <Input
          type="search"
          aria-label={t("devices.search")}
          placeholder={t("devices.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {select(
        "brand",
        brands.map(({ slug, name }) => ({ value: slug, label: name })),
        (brand) => ({ brand, family: "" })
      )}
      {families.length > 0 &&
        select(
          "family",
          families.map((value) => ({ value, label: value }))
        )}
      {(Object.keys(DEVICE_CHOICES) as DeviceChoice[]).map((name) =>
        select(
          name,
          DEVICE_CHOICES[name].map((value) => ({
            value,
            label: t(`devices.${TEXTS[name]}.${value}`),
          }))
        )
      )}
      {select(
        "year",
        years.map((value) => ({ value, label: value }))
      )}
      <ChoiceSelect
        label={label("sort")}
        value={filters.sort ?? ""}
        anyLabel={`${label("sort")}: ${t(`devices.sorts.${filters.q ? "match" : "name"}`).toLowerCase()}`}
        choices={DEVICE_SORTS.map((value) => ({
          value,
          label: t(`devices.sorts.${value}`),
        }))}
        onChange={(sort) => onChange({ sort })}
        className={SELECT}
      />
      {Object.keys(filters).length > 0 && (
        <Button size="small" variant="transparent" onClick={onClear}>
          {t("actions.clear")}
        </Button>
      )}
    </div>
  )
}
