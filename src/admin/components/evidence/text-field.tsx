import { Input, Textarea } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { FieldKind } from "../../lib/evidence-fields"
import { Field } from "../common/field"

type TextKind = Extract<FieldKind, "text" | "long_text" | "imei" | "lines" | "money" | "date_time">

type TextFieldProps = {
  kind: TextKind
  label: string
  required: boolean
  problem: string | null
  value: string
  onChange: (value: string) => void
}

/** A line or several lines of text; an amount, an IMEI and a time are typed as text too. */
export function TextField({ kind, label, required, problem, value, onChange }: TextFieldProps) {
  const { t } = useText()
  const tall = kind === "long_text" || kind === "lines"
  return (
    <Field
      label={label}
      required={required}
      problem={problem}
      hint={kind === "lines" ? t("evidence.lines_hint") : undefined}
    >
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          value,
          "aria-describedby": describedBy,
          "aria-invalid": invalid,
        }
        return tall ? (
          <Textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input
            {...shared}
            type={kind === "date_time" ? "datetime-local" : "text"}
            inputMode={kind === "money" ? "decimal" : kind === "imei" ? "numeric" : undefined}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }}
    </Field>
  )
}
