import { useText } from "../../hooks/use-text"
import type { PartsValue } from "../../lib/evidence-fields"
import type { RepairPart } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"
import { FieldGroup } from "./field-group"

type PartsFieldProps = {
  label: string
  problem: string | null
  parts: readonly RepairPart[]
  options: readonly string[]
  value: PartsValue
  onChange: (value: PartsValue) => void
}

/** The status of each part of the repair; only those that change are sent. */
export function PartsField({ label, problem, parts, options, value, onChange }: PartsFieldProps) {
  const { t } = useText()
  return (
    <FieldGroup label={label} problem={problem}>
      {parts.map(({ id, title, quantity, status }) => (
        <div key={id} className="grid grid-cols-1 items-center gap-2 sm:grid-cols-[1fr_10rem]">
          <span className="txt-compact-small text-ui-fg-base">
            {title}
            {quantity > 1 && ` × ${quantity}`}
          </span>
          <ChoiceSelect
            label={t("evidence.part_status", { part: title })}
            value={value[id]?.status ?? status}
            choices={options.map((state) => ({
              value: state,
              label: t(`part_states.${state}`),
            }))}
            onChange={(next) => onChange({ ...value, [id]: { status: next } })}
          />
        </div>
      ))}
    </FieldGroup>
  )
}
