import { Button, Checkbox, Input, Label } from "@medusajs/ui"
import { WAITING_ON } from "../../../domain/repair/states"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useMay } from "../../hooks/use-may"
import { useStaff } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import {
  DEFAULT_STATE,
  UNASSIGNED,
  URGENCIES,
  hasFilters,
  type QueueFilters,
} from "../../lib/queue-filters"
import { STATE_GROUPS } from "../../lib/repair-states"
import { ChoiceSelect } from "../common/choice-select"

type QueueFilterBarProps = {
  filters: QueueFilters
  onChange: (key: keyof QueueFilters, value: string) => void
  onClear: () => void
}

const STATES = [...Object.keys(STATE_GROUPS), "all"]
const SELECT = "w-full sm:w-auto sm:min-w-36"

/** Search and filters of the queue; what is chosen lives in the page's address. */
export function QueueFilterBar({ filters, onChange, onClear }: QueueFilterBarProps) {
  const { t } = useText()
  const may = useMay()
  const staff = useStaff({ enabled: may("GET", "/admin/staff") })
  const [search, setSearch] = useDebouncedText(filters.q, (text) => onChange("q", text))
  const label = (name: string) => t(`queue.filters.${name}`)
  const anyOf = (name: string) => `${label(name)}: ${t("any").toLowerCase()}`

  return (
    <div role="search" className="flex flex-wrap items-center gap-2 px-6 py-4">
      <div className="w-full sm:w-64">
        <Input
          type="search"
          aria-label={t("queue.search")}
          placeholder={t("queue.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ChoiceSelect
        label={label("state")}
        value={filters.state}
        choices={STATES.map((value) => ({ value, label: t(`state_groups.${value}`) }))}
        onChange={(value) => onChange("state", value === DEFAULT_STATE ? "" : value)}
        className={SELECT}
      />
      {staff.data && (
        <ChoiceSelect
          label={label("technician")}
          value={filters.technician}
          anyLabel={anyOf("technician")}
          choices={[
            { value: UNASSIGNED, label: t("queue.unassigned") },
            ...staff.data.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange("technician", value)}
          className={SELECT}
        />
      )}
      <ChoiceSelect
        label={label("waiting_on")}
        value={filters.waiting_on}
        anyLabel={anyOf("waiting_on")}
        choices={WAITING_ON.map((value) => ({ value, label: t(`waiting_on.${value}`) }))}
        onChange={(value) => onChange("waiting_on", value)}
        className={SELECT}
      />
      <ChoiceSelect
        label={label("urgency")}
        value={filters.urgency}
        anyLabel={anyOf("urgency")}
        choices={URGENCIES.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
        onChange={(value) => onChange("urgency", value)}
        className={SELECT}
      />
      <div className="flex h-8 items-center gap-x-2">
        <Checkbox
          id="queue-overdue"
          aria-label={label("overdue")}
          checked={filters.overdue}
          onCheckedChange={(checked) => onChange("overdue", checked === true ? "true" : "")}
        />
        <Label htmlFor="queue-overdue" size="small">
          {label("overdue")}
        </Label>
      </div>
      {hasFilters(filters) && (
        <Button size="small" variant="transparent" onClick={onClear}>
          {t("actions.clear")}
        </Button>
      )}
    </div>
  )
}
