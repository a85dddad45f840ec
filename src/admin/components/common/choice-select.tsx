import { Select } from "@medusajs/ui"

export type Choice = { value: string; label: string }

type ChoiceSelectProps = {
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  /** shown, and chosen with an empty value, where nothing has to be chosen */
  anyLabel?: string
  placeholder?: string
  id?: string
  describedBy?: string
  invalid?: boolean
  disabled?: boolean
  small?: boolean
  className?: string
}

// The select cannot hold an empty value, since that is how it knows that nothing is chosen.
const ANY = "__any"

/** A select with an accessible name. */
export function ChoiceSelect(props: ChoiceSelectProps) {
  const { label, value, choices, onChange, anyLabel, placeholder, id, small, disabled } = props
  return (
    <Select
      value={value || (anyLabel ? ANY : "")}
      onValueChange={(chosen) => onChange(chosen === ANY ? "" : chosen)}
      disabled={disabled}
      size={small ? "small" : "base"}
    >
      <Select.Trigger
        id={id}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        className={props.className}
      >
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {anyLabel && <Select.Item value={ANY}>{anyLabel}</Select.Item>}
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
