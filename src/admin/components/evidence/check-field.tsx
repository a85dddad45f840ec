import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"

type CheckFieldProps = {
  label: string
  required: boolean
  problem: string | null
  value: boolean
  onChange: (value: boolean) => void
}

/** One box to tick. */
export function CheckField({ label, required, problem, value, onChange }: CheckFieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="flex items-center gap-x-2">
        <Checkbox
          id={id}
          aria-label={label}
          checked={value}
          aria-required={required}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onCheckedChange={(checked) => onChange(checked === true)}
        />
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
      </div>
      {problem && (
        <Text id={`${id}-problem`} size="small" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </div>
  )
}
