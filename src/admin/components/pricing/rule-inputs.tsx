import { Input, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import type { PriceRuleKind } from "../../../domain/pricing/price-rules"
import type { PriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { RuleForm } from "../../lib/price-rule-form"
import {
  VALUE_GROUPS,
  currencyOf,
  type ValueField,
  type ValueGroup,
} from "../../lib/price-rule-fields"
import { Field } from "../common/field"

type RuleInputsProps = {
  kind: PriceRuleKind
  form: RuleForm
  text: PriceText
  /** what is wrong with the input of a path, as a sentence */
  problemOf: (path: string) => string | null
  onChange: (path: string, value: string) => void
}

/** What stands before or after the number: a currency, a percent sign, a unit. */
function useUnit(kind: PriceRuleKind, form: RuleForm) {
  const { t } = useText()
  return (field: ValueField): string | null => {
    if (field.input === "percent") return "%"
    if (field.part === field.currency && field.part) return null
    if (field.input === "money")
      return currencyOf(field, form["scope.currency"] || undefined)?.toUpperCase() ?? null
    if (field.input === "factor") return form["scope.currency"]?.toUpperCase() || null
    return t(`pricing.units.${kind}.${field.path}`, {
      defaultValue: field.part?.startsWith("p") ? t("pricing.units.hours") : "",
    })
  }
}

type NumberFieldProps = Omit<RuleInputsProps, "kind" | "form" | "text"> & {
  field: ValueField
  label: string
  value: string
  unit: string | null
}

function NumberField({ field, label, value, unit, problemOf, onChange }: NumberFieldProps) {
  const path = `value.${field.path}`
  return (
    <Field label={label} required={!field.optional} problem={problemOf(path)}>
      {({ id, describedBy, invalid }) => (
        <div className="relative">
          <Input
            id={id}
            inputMode={field.input === "whole" ? "numeric" : "decimal"}
            autoComplete="off"
            className={unit ? "pr-14 tabular-nums" : "tabular-nums"}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(path, event.target.value)}
          />
          {unit && (
            <span
              aria-hidden
              className="txt-compact-xsmall text-ui-fg-subtle pointer-events-none absolute inset-y-0 right-3 flex items-center"
            >
              {unit}
            </span>
          )}
        </div>
      )}
    </Field>
  )
}

function YesNoField({ field, label, value, onChange }: Omit<NumberFieldProps, "unit">) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-x-4">
      <label htmlFor={id} className="txt-compact-small-plus text-ui-fg-base">
        {label}
      </label>
      <Switch
        id={id}
        checked={value === "yes"}
        onCheckedChange={(checked) => onChange(`value.${field.path}`, checked ? "yes" : "no")}
      />
    </div>
  )
}

function GroupInputs({ group, ...props }: RuleInputsProps & { group: ValueGroup }) {
  const { kind, form, text, problemOf, onChange } = props
  const unitOf = useUnit(kind, form)
  const { t } = useText()
  const legend = text.groupLabel(kind, group)
  const inputOf = (field: ValueField, label: string) => {
    const shared = {
      field,
      label,
      value: form[`value.${field.path}`] ?? "",
      problemOf,
      onChange,
    }
    return field.input === "yes_no" ? (
      <YesNoField key={field.path} {...shared} />
    ) : (
      <NumberField key={field.path} {...shared} unit={unitOf(field)} />
    )
  }
  const [only] = group.fields
  if (group.fields.length === 1 && only) return inputOf(only, legend)
  return (
    <fieldset>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-2">{legend}</legend>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        {group.fields.map((field) => inputOf(field, text.partLabel(field.part ?? "")))}
      </div>
      {group.name === "by_tier" && (
        <Text size="small" className="text-ui-fg-subtle mt-2">
          {t("pricing.tier_hint")}
        </Text>
      )}
    </fieldset>
  )
}

/** Every number that a rule of this kind holds. */
export function RuleInputs(props: RuleInputsProps) {
  return (
    <>
      {VALUE_GROUPS[props.kind].map((group) => (
        <GroupInputs key={group.name} group={group} {...props} />
      ))}
    </>
  )
}
