import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"

type ChoiceFieldProps = {
  label: string
  required: boolean
  problem: string | null
  value: string
  options: readonly string[]
  onChange: (value: string) => void
}

/** One of several choices; where it is not needed, also none. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, required, problem, value, options, onChange } = props
  const { t } = useText()
  return (
    <Field label={label} required={required} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <ChoiceSelect
          id={id}
          label={label}
          value={value}
          anyLabel={required ? undefined : t("none")}
          placeholder={t("evidence.choose")}
          choices={options.map((option) => ({
            value: option,
            label: t(`evidence.choices.${option}`),
          }))}
          describedBy={describedBy}
          invalid={invalid}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
