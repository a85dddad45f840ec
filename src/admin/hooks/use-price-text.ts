import { useMemo } from "react"
import { type PriceRule, type PriceRuleKind } from "../../domain/pricing/price-rules"
import { toMajor } from "../lib/money"
import { numberText } from "../lib/price-numbers"
import { valueOf } from "../lib/price-rule-form"
import { currencyOf, type ValueField, type ValueGroup } from "../lib/price-rule-fields"
import { usePriceNames } from "./use-price-names"
import { useText } from "./use-text"

/** A scope as it is read, what is repaired first. */
const READING_ORDER = [
  "repair_type",
  "device_kind",
  "tier",
  "part_grade",
  "brand",
  "device",
  "service_method",
  "currency",
  "urgency",
  "min_repairs",
] as const

/** Hundredths of a percent as 12.5 %. */
const percentText = (locale: string, bp: number): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(bp / 10_000)

const factorText = (locale: string, value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value / 10_000)

/** Rules in words. */
export function usePriceText() {
  const { t, format, locale } = useText()
  const names = usePriceNames()
  return useMemo(() => {
    const scopeParts = (scope: PriceRule["scope"]): string[] =>
      READING_ORDER.flatMap((field) => {
        const value = scope[field]
        return value === undefined ? [] : [names.nameOf(field, value)]
      })
    const fieldText = (rule: PriceRule, field: ValueField): string | null => {
      const value = valueOf(rule, field)
      if (value === undefined) return null
      if (typeof value === "boolean") return t(value ? "pricing.yes" : "pricing.no")
      if (field.input === "percent") return percentText(locale, value)
      if (field.input === "factor") return factorText(locale, value)
      if (field.input !== "money") return String(value)
      const currency = currencyOf(field, rule.scope.currency)
      return currency ? format.money(toMajor(value), currency) : numberText(value, "money")
    }
    const partLabel = (part: string): string =>
      t(`pricing.parts.${part}`, { defaultValue: part.toUpperCase() })
    return {
      nameOf: names.nameOf,
      choicesOf: names.choicesOf,
      percent: (bp: number) => percentText(locale, bp),
      /** Sorts rules of one kind; a rule for all comes before those for some. */
      compare: (a: PriceRule, b: PriceRule): number => {
        for (const field of READING_ORDER) {
          const [left, right] = [a.scope[field], b.scope[field]]
          if (left === right) continue
          if (left === undefined) return -1
          if (right === undefined) return 1
          const difference = names.compare(field, left, right)
          if (difference !== 0) return difference
        }
        return 0
      },
      kindName: (kind: PriceRuleKind): string => t(`pricing.kinds.${kind}`),
      /** What a rule is for; without a scope: everything. */
      scopeText: ({ kind, scope }: Pick<PriceRule, "kind" | "scope">): string =>
        scopeParts(scope).join(" · ") ||
        t(`pricing.everything.${kind}`, { defaultValue: t("pricing.everything.any") }),
      groupLabel: (kind: PriceRuleKind, group: ValueGroup): string =>
        t(`pricing.fields.${kind}.${group.name}`),
      partLabel,
      fieldText,
      /** A group in one line, such as "£60.00 / €68.00 / R$160.00"; null where it says nothing. */
      groupText: (rule: PriceRule, group: ValueGroup): string | null => {
        const texts = group.fields.flatMap((field) => fieldText(rule, field) ?? [])
        if (texts.length === 0) return null
        if (group.fields[1]?.part === "p90")
          return t("pricing.hours", { p50: texts[0], p90: texts[1] })
        return texts.join(" / ")
      },
    }
  }, [format, locale, names, t])
}

export type PriceText = ReturnType<typeof usePriceText>
