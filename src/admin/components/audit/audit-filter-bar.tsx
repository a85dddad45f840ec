import { Button, Input } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useStaff } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import { AUDIT_OUTCOMES, type AuditFilters } from "../../lib/audit-filters"
import { ChoiceSelect } from "../common/choice-select"

type AuditFilterBarProps = {
  filters: AuditFilters
  onChange: (key: keyof AuditFilters, value: string) => void
  onClear: () => void
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="txt-compact-small text-ui-fg-subtle flex w-full items-center gap-x-2 sm:w-auto">
    <span className="w-8 shrink-0 sm:w-auto">{label}</span>
    {children}
  </label>
)

/** Who, what, which object, how it ended and when. */
export function AuditFilterBar({ filters, onChange, onClear }: AuditFilterBarProps) {
  const { t } = useText()
  const { data: staff = [] } = useStaff()
  const [object, setObject] = useDebouncedText(filters.object, (text) =>
    onChange("object", text.trim())
  )
  const kinds = Object.entries(t("audit.kinds", { returnObjects: true }) as Record<string, string>)
  const any = (name: string) => `${name}: ${t("any").toLowerCase()}`
  return (
    <div role="search" aria-label={t("audit.filters")} className="flex flex-wrap gap-2 px-6 py-4">
      <ChoiceSelect
        label={t("audit.who")}
        value={filters.staff_id}
        anyLabel={any(t("audit.who"))}
        choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => onChange("staff_id", value)}
        className="w-full sm:w-auto sm:min-w-40"
      />
      <ChoiceSelect
        label={t("audit.what")}
        value={filters.kind}
        anyLabel={any(t("audit.what"))}
        choices={kinds.map(([value, label]) => ({ value, label }))}
        onChange={(value) => onChange("kind", value)}
        className="w-full sm:w-auto sm:min-w-40"
      />
      <ChoiceSelect
        label={t("audit.outcome")}
        value={filters.outcome}
        anyLabel={any(t("audit.outcome"))}
        choices={AUDIT_OUTCOMES.map((value) => ({ value, label: t(`audit.outcomes.${value}`) }))}
        onChange={(value) => onChange("outcome", value)}
        className="w-full sm:w-auto sm:min-w-40"
      />
      <div className="w-full sm:w-56">
        <Input
          type="search"
          aria-label={t("audit.object")}
          placeholder={t("audit.object_placeholder")}
          value={object}
          onChange={(event) => setObject(event.target.value)}
        />
      </div>
      {(["from", "to"] as const).map((end) => (
        <Labelled key={end} label={t(`audit.${end}`)}>
          <Input
            type="date"
            className="w-full"
            value={filters[end]}
            onChange={(event) => onChange(end, event.target.value)}
          />
        </Labelled>
      ))}
      {Object.values(filters).some(Boolean) && (
        <Button type="button" variant="transparent" onClick={onClear}>
          {t("actions.clear")}
        </Button>
      )}
    </div>
  )
}
