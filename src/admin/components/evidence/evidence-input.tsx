import { useText } from "../../hooks/use-text"
import { optionsOf } from "../../lib/evidence-fields"
import type {
  ChecklistValue,
  EvidenceField,
  FieldValue,
  PartsValue,
} from "../../lib/evidence-fields"
import type { RepairDetail } from "../../lib/types"
import { CheckField } from "./check-field"
import { ChecklistField } from "./checklist-field"
import { ChoiceField } from "./choice-field"
import { CodesField } from "./codes-field"
import { PartsField } from "./parts-field"
import { StaffField } from "./staff-field"
import { TextField } from "./text-field"

type EvidenceInputProps = {
  field: EvidenceField
  repair: RepairDetail
  value: FieldValue | undefined
  problem: string | null
  onChange: (value: FieldValue) => void
}

/** The control for one field of the evidence table. */
export function EvidenceInput({ field, repair, value, problem, onChange }: EvidenceInputProps) {
  const { t } = useText()
  const shared = {
    label: t(`evidence.fields.${field.path}`),
    required: field.required === true || field.oneOf !== undefined,
    problem: problem && t(`evidence.problems.${problem}`),
  }
  const text = typeof value === "string" ? value : ""
  switch (field.kind) {
    case "check":
      return <CheckField {...shared} value={value === true} onChange={onChange} />
    case "choice":
      return (
        <ChoiceField
          {...shared}
          value={text}
          options={optionsOf(field, repair)}
          onChange={onChange}
        />
      )
    case "codes":
      return (
        <CodesField
          {...shared}
          value={Array.isArray(value) ? value : []}
          options={optionsOf(field, repair)}
          onChange={onChange}
        />
      )
    case "checklist":
      return (
        <ChecklistField {...shared} value={(value ?? {}) as ChecklistValue} onChange={onChange} />
      )
    case "parts":
      return (
        <PartsField
          {...shared}
          parts={repair.parts}
          options={optionsOf(field, repair)}
          value={(value ?? {}) as PartsValue}
          onChange={onChange}
        />
      )
    case "staff":
      return <StaffField {...shared} repairId={repair.id} value={text} onChange={onChange} />
    case "text":
    case "long_text":
    case "imei":
    case "lines":
    case "money":
    case "date_time":
      return <TextField {...shared} kind={field.kind} value={text} onChange={onChange} />
  }
}
