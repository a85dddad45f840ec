import { Adjustments } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import { useId, useState } from "react"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useNarrow } from "../../hooks/use-narrow"
import { useText } from "../../hooks/use-text"
import {
  CHOICES,
  DEFAULT_STATE,
  countFilters,
  sortsOf,
  type ChoiceFilter,
  type FilterName,
  type QueueView,
} from "../../lib/queue-filters"
import { STATE_GROUPS } from "../../lib/repair-states"
import { ChoiceSelect } from "../common/choice-select"
import { TechnicianFilter } from "./technician-filter"

type QueueFilterBarProps = {
  view: QueueView
  onChange: (key: FilterName | "sort", value: string) => void
  onClear: () => void
}

const STATES = [...Object.keys(STATE_GROUPS), "all"]
const SELECT = "w-full sm:w-auto sm:min-w-36"
const VOCABULARY: Readonly<Record<ChoiceFilter, string>> = {
  due: "board.due",
  waiting_on: "waiting_on",
  urgency: "urgencies",
  priority: "priorities",
  service_method: "service_methods",
  kind: "devices.kinds",
}
const SHOWN = ["due", "waiting_on"] as const
const MORE = ["urgency", "priority", "service_method", "kind"] as const

/** Search, filters and order of the queue; what is chosen lives in the page's address. */
export function QueueFilterBar({ view, onChange, onClear }: QueueFilterBarProps) {
  const { t } = useText()
  const narrow = useNarrow()
  const { filters, layout } = view
  const [search, setSearch] = useDebouncedText(filters.q, (text) => onChange("q", text))
  const [open, setOpen] = useState(() =>
    [...MORE, "from" as const, "to" as const].some((name) => filters[name])
  )
  const moreId = useId()
  const label = (name: string) => t(`queue.filters.${name}`)

  const choice = (name: ChoiceFilter) => (
    <ChoiceSelect
      key={name}
      label={label(name)}
      value={filters[name]}
      anyLabel={`${label(name)}: ${t("any").toLowerCase()}`}
      choices={CHOICES[name].map((value) => ({ value, label: t(`${VOCABULARY[name]}.${value}`) }))}
      onChange={(value) => onChange(name, value)}
      className={SELECT}
    />
  )
  const date = (name: "from" | "to") => (
    <label key={name} className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-2">
      {label(name)}
      <Input
        type="date"
        value={filters[name]}
        onChange={(event) => onChange(name, event.target.value)}
      />
    </label>
  )

  // What a wide screen always shows is folded away on a phone, where the cards need the room.
  const often = (
    <>
      {layout === "table" && (
        <ChoiceSelect
          label={label("state")}
          value={filters.state}
          choices={STATES.map((value) => ({ value, label: t(`state_groups.${value}`) }))}
          onChange={(value) => onChange("state", value === DEFAULT_STATE ? "" : value)}
          className={SELECT}
        />
      )}
      <TechnicianFilter
        value={filters.technician}
        onChange={(value) => onChange("technician", value)}
        className={SELECT}
      />
      {SHOWN.map(choice)}
      <ChoiceSelect
        label={t("board.sort")}
        value={sortsOf(view).includes(view.sort) ? view.sort : "newest"}
        choices={sortsOf(view).map((value) => ({ value, label: t(`board.sorts.${value}`) }))}
        onChange={(value) => onChange("sort", value)}
        className={SELECT}
      />
    </>
  )

  return (
    <div role="search" className="flex flex-col gap-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-full sm:w-64">
          <Input
            type="search"
            aria-label={t("queue.search")}
            placeholder={t("queue.search_placeholder")}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        {!narrow && often}
        <Button
          size="small"
          variant="secondary"
          aria-expanded={open}
          aria-controls={moreId}
          onClick={() => setOpen(!open)}
        >
          <Adjustments aria-hidden />
          {t("board.more_filters")}
        </Button>
        {countFilters(view) > 0 && (
          <Button size="small" variant="transparent" onClick={onClear}>
            {t("actions.clear")}
          </Button>
        )}
      </div>
      <div id={moreId} hidden={!open}>
        <div className="flex flex-wrap items-center gap-2">
          {narrow && often}
          {MORE.map(choice)}
          {(["from", "to"] as const).map(date)}
        </div>
      </div>
    </div>
  )
}
