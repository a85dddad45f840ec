import { Input } from "@medusajs/ui"
import type { PriceRuleKind, ScopeField } from "../../../domain/pricing/price-rules"
import type { PriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { RuleForm } from "../../lib/price-rule-form"
import { SCOPE_INPUTS } from "../../lib/price-rule-fields"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"
import { DeviceInput } from "./device-input"

type ScopeInputsProps = {
  kind: PriceRuleKind
  form: RuleForm
  text: PriceText
  problemOf: (path: string) => string | null
  onChange: (path: string, value: string) => void
}

// Choices that a kind has no rule for: work alone needs no part, and the usual is no surcharge.
const LEFT_OUT: Partial<Record<PriceRuleKind, readonly string[]>> = {
  parts_cost: ["none"],
  currency: ["gbp"],
  urgency: ["standard"],
}

/** What a new rule is for. */
export function ScopeInputs({ kind, form, text, problemOf, onChange }: ScopeInputsProps) {
  const { t } = useText()
  const choicesOf = (field: ScopeField) =>
    text.choicesOf(field)?.filter(({ value }) => !LEFT_OUT[kind]?.includes(value)) ?? null
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {SCOPE_INPUTS[kind].map(({ field, required }) => {
        const path = `scope.${field}`
        const label = t(`pricing.scope_fields.${field}`)
        const value = form[path] ?? ""
        const choices = choicesOf(field)
        return (
          <Field key={field} label={label} required={required} problem={problemOf(path)}>
            {({ id, describedBy, invalid }) => {
              const shared = { id, value, onChange: (next: string) => onChange(path, next) }
              if (choices)
                return (
                  <ChoiceSelect
                    {...shared}
                    label={label}
                    choices={choices}
                    anyLabel={required ? undefined : t("any")}
                    placeholder={t("pricing.choose")}
                    describedBy={describedBy}
                    invalid={invalid}
                  />
                )
              if (field === "device" || field === "brand")
                return (
                  <DeviceInput
                    {...shared}
                    what={field}
                    describedBy={describedBy}
                    invalid={invalid}
                  />
                )
              return (
                <Input
                  id={id}
                  value={value}
                  inputMode={field === "min_repairs" ? "numeric" : undefined}
                  autoComplete="off"
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  onChange={(event) => onChange(path, event.target.value)}
                />
              )
            }}
          </Field>
        )
      })}
    </div>
  )
}
