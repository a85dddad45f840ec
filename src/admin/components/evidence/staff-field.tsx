import { useStaff } from "../../hooks/use-staff"
import { useAssigneeSuggestions } from "../../hooks/use-team"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"
import { SuggestionList } from "./suggestion-list"

type StaffFieldProps = {
  label: string
  required: boolean
  problem: string | null
  repairId: string
  value: string
  onChange: (value: string) => void
}

/** An active staff member: as suggested for the repair, or any other. */
export function StaffField({
  label,
  required,
  problem,
  repairId,
  value,
  onChange,
}: StaffFieldProps) {
  const { t } = useText()
  const { data: staff = [], isSuccess } = useStaff()
  const { data: suggestions } = useAssigneeSuggestions(repairId)
  const ranked = suggestions?.ranking ?? []
  const others = staff.filter(
    (member) => member.is_active && !ranked.some(({ id }) => id === member.id)
  )
  const choices = [...ranked, ...others]
  return (
    <Field
      label={label}
      required={required}
      problem={problem}
      hint={isSuccess && choices.length === 0 ? t("evidence.no_staff") : undefined}
    >
      {({ id, describedBy, invalid }) => (
        <>
          <ChoiceSelect
            id={id}
            label={label}
            value={value}
            placeholder={t("evidence.choose")}
            choices={choices.map((member) => ({
              value: member.id,
              label: `${member.name} (${t(`roles.${member.role}`)})`,
            }))}
            describedBy={describedBy}
            invalid={invalid}
            onChange={onChange}
          />
          {suggestions && (
            <SuggestionList suggestions={suggestions} chosen={value} onChoose={onChange} />
          )}
        </>
      )}
    </Field>
  )
}
