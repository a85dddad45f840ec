import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { FieldGroup } from "../evidence/field-group"

type OptionChecksProps = {
  label: string
  problem: string | null
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onToggle: (value: string, checked: boolean) => void
}

/** Any number of a few options. */
export function OptionChecks({ label, problem, options, chosen, onToggle }: OptionChecksProps) {
  const id = useId()
  return (
    <FieldGroup label={label} problem={problem}>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {options.map((option) => (
          <div key={option.value} className="flex items-center gap-x-2">
            <Checkbox
              id={`${id}-${option.value}`}
              aria-label={option.label}
              checked={chosen.includes(option.value)}
              onCheckedChange={(checked) => onToggle(option.value, checked === true)}
            />
            <Label htmlFor={`${id}-${option.value}`} size="small">
              {option.label}
            </Label>
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
