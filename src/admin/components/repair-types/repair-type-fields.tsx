import { Checkbox, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { PART_GRADES } from "../../../domain/repair/states"
import { useText } from "../../hooks/use-text"
import {
  CREDENTIAL_NEEDS,
  DEVICE_KINDS,
  type DraftProblems,
  type RepairTypeDraft,
} from "../../lib/repair-type-draft"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"
import { FieldGroup } from "../evidence/field-group"
import { TextField } from "../parts/text-field"
import { OptionChecks } from "./option-checks"

export type FieldsProps = {
  draft: RepairTypeDraft
  problems: DraftProblems
  onChange: (change: Partial<RepairTypeDraft>) => void
}

/** A problem of a draft in words. */
export function useProblemText() {
  const { t } = useText()
  return (problem: string | undefined): string | null =>
    problem ? t(`repair_types.problems.${problem}`) : null
}

/** Names and descriptions in both languages. */
export function TextFields({ draft, problems, onChange }: FieldsProps) {
  const { t } = useText()
  const problemText = useProblemText()
  const field = (name: "name_en" | "name_pt" | "description_en" | "description_pt") => ({
    label: t(`repair_types.${name}`),
    value: draft[name],
    problem: problemText(problems[name]),
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <TextField {...field("name_en")} maxLength={60} />
      <TextField {...field("name_pt")} maxLength={60} />
      <TextField {...field("description_en")} maxLength={400} rows={3} />
      <TextField {...field("description_pt")} maxLength={400} rows={3} />
    </div>
  )
}

function MinutesFields({ draft, problems, onChange }: FieldsProps) {
  const { t } = useText()
  const problemText = useProblemText()
  const id = useId()
  return (
    <FieldGroup label={t("repair_types.minutes")} problem={problemText(problems.minutes)}>
      <p className="txt-compact-small text-ui-fg-subtle">{t("repair_types.minutes_hint")}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {DEVICE_KINDS.map((kind) => (
          <div key={kind} className="flex flex-col gap-y-1">
            <Label htmlFor={`${id}-${kind}`} size="small">
              {t(`repair_types.kinds.${kind}`)}
            </Label>
            <Input
              id={`${id}-${kind}`}
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={problems.minutes ? true : undefined}
              value={draft.minutes[kind]}
              onChange={(event) =>
                onChange({ minutes: { ...draft.minutes, [kind]: event.target.value } })
              }
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

type Grade = AdminRepairType["part_grades"][number]

/** Labour only stands alone; the grades of a part stand together, the best first. */
const toggled = (grades: readonly Grade[], grade: string, checked: boolean): Grade[] => {
  const wanted = (each: Grade): boolean => {
    if (each === grade) return checked
    if (checked && (grade === "none") !== (each === "none")) return false
    return grades.includes(each)
  }
  return PART_GRADES.filter(wanted)
}

/** Bench times, grades, warranty, place in the list. */
export function WorkFields(props: FieldsProps) {
  const { draft, problems, onChange } = props
  const { t } = useText()
  const problemText = useProblemText()
  const id = useId()
  return (
    <>
      <MinutesFields {...props} />
      <OptionChecks
        label={t("repair_types.part_grades")}
        problem={problemText(problems.part_grades)}
        options={PART_GRADES.map((value) => ({ value, label: t(`part_grades.${value}`) }))}
        chosen={draft.part_grades}
        onToggle={(grade, checked) =>
          onChange({ part_grades: toggled(draft.part_grades, grade, checked) })
        }
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label={t("repair_types.warranty_months")}
          inputMode="numeric"
          value={draft.warranty_months}
          problem={problemText(problems.warranty_months)}
          onChange={(warranty_months) => onChange({ warranty_months })}
        />
        <TextField
          label={t("repair_types.position")}
          hint={t("repair_types.position_hint")}
          inputMode="numeric"
          value={draft.position}
          problem={problemText(problems.position)}
          onChange={(position) => onChange({ position })}
        />
      </div>
      <div className="flex items-center gap-x-2">
        <Checkbox
          id={id}
          aria-label={t("repair_types.diagnosed_first")}
          checked={draft.diagnosed_first}
          onCheckedChange={(checked) => onChange({ diagnosed_first: checked === true })}
        />
        <Label htmlFor={id} size="small">
          {t("repair_types.diagnosed_first")}
        </Label>
      </div>
    </>
  )
}

/** Whether the passcode is needed, and what the customer is told about it. */
export function PasscodeFields({ draft, problems, onChange }: FieldsProps) {
  const { t } = useText()
  const problemText = useProblemText()
  const reason = (name: "reason_en" | "reason_pt") => ({
    label: t(`repair_types.${name}`),
    value: draft[name],
    problem: problemText(problems[name]),
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <>
      <Field label={t("repair_types.need")}>
        {({ id }) => (
          <ChoiceSelect
            id={id}
            label={t("repair_types.need")}
            value={draft.need}
            choices={CREDENTIAL_NEEDS.map((value) => ({
              value,
              label: t(`repair_types.needs.${value}`),
            }))}
            onChange={(need) => onChange({ need: need as RepairTypeDraft["need"] })}
          />
        )}
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField {...reason("reason_en")} maxLength={300} rows={3} />
        <TextField {...reason("reason_pt")} maxLength={300} rows={3} />
      </div>
    </>
  )
}
