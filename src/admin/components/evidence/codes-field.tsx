import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../hooks/use-text"
import { FieldGroup } from "./field-group"

type CodesFieldProps = {
  label: string
  problem: string | null
  value: readonly string[]
  options: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Any number of fault codes. */
export function CodesField({ label, problem, value, options, onChange }: CodesFieldProps) {
  const { t } = useText()
  const id = useId()
  const known = [...options, ...value.filter((code) => !options.includes(code))]
  return (
    <FieldGroup label={label} problem={problem}>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2">
        {known.map((code) => {
          const name = t(`evidence.faults.${code}`, { defaultValue: code })
          return (
            <div key={code} className="flex items-center gap-x-2">
              <Checkbox
                id={`${id}-${code}`}
                aria-label={name}
                checked={value.includes(code)}
                onCheckedChange={(checked) =>
                  onChange(
                    checked === true ? [...value, code] : value.filter((other) => other !== code)
                  )
                }
              />
              <Label htmlFor={`${id}-${code}`} size="small">
                {name}
              </Label>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
