import { Input, Textarea } from "@medusajs/ui"
import { Field } from "../common/field"

type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  problem?: string | null
  required?: boolean
  maxLength?: number
  inputMode?: "numeric" | "decimal" | "email" | "tel" | "url"
  disabled?: boolean
  rows?: number
}

/** A labelled field of one line, or of `rows` lines. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, problem, required, rows, ...input } = props
  return (
    <Field label={label} hint={hint} problem={problem} required={required}>
      {({ id, describedBy, invalid }) => {
        const common = {
          id,
          value,
          "aria-describedby": describedBy,
          "aria-invalid": invalid,
          ...input,
        }
        return rows === undefined ? (
          <Input {...common} autoComplete="off" onChange={(e) => onChange(e.target.value)} />
        ) : (
          <Textarea {...common} rows={rows} onChange={(e) => onChange(e.target.value)} />
        )
      }}
    </Field>
  )
}
