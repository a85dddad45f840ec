import { useMay } from "../../hooks/use-may"
import { useStaff } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import { ME, UNASSIGNED } from "../../lib/queue-filters"
import { ChoiceSelect } from "../common/choice-select"

type TechnicianFilterProps = {
  value: string
  onChange: (value: string) => void
  className?: string
}

/** Whose repairs: one's own, nobody's, or, for those who may see the staff, anybody's. */
export function TechnicianFilter({ value, onChange, className }: TechnicianFilterProps) {
  const { t } = useText()
  const may = useMay()
  const { data: staff = [] } = useStaff({ enabled: may("GET", "/admin/staff") })
  const label = t("queue.filters.technician")
  return (
    <ChoiceSelect
      label={label}
      value={value}
      anyLabel={`${label}: ${t("any").toLowerCase()}`}
      choices={[
        { value: ME, label: t("board.me") },
        { value: UNASSIGNED, label: t("queue.unassigned") },
        ...staff.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
      className={className}
    />
  )
}
