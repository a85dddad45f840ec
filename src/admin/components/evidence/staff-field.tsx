import { useStaff } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"

type StaffFieldProps = {
  label: string
  required: boolean
  problem: string | null
  value: string
  onChange: (value: string) => void
}

/** An active staff member, technicians first. */
export function StaffField({ label, required, problem, value, onChange }: StaffFieldProps) {
  const { t } = useText()
  const { data = [], isSuccess } = useStaff()
  const active = data
    .filter(({ is_active }) => is_active)
    .sort((a, b) => Number(b.role === "technician") - Number(a.role === "technician"))
  return (
    <Field
      label={label}
      required={required}
      problem={problem}
      hint={isSuccess && active.length === 0 ? t("evidence.no_staff") : undefined}
    >
      {({ id, describedBy, invalid }) => (
        <ChoiceSelect
          id={id}
          label={label}
          value={value}
          placeholder={t("evidence.choose")}
          choices={active.map((member) => ({
            value: member.id,
            label: `${member.name} (${t(`roles.${member.role}`)})`,
          }))}
          describedBy={describedBy}
          invalid={invalid}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
