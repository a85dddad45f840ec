import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { PRICE_TIERS, URGENCIES, type ScopeField } from "../../domain/pricing/price-rules"
import { PART_GRADES, SERVICE_METHODS } from "../../domain/repair/states"
import { CURRENCIES } from "../../domain/shared/money"
import { callApi } from "../lib/api"
import { DEVICE_KINDS } from "../lib/price-rule-fields"
import type { TextLocale } from "../lib/types"
import { priceKeys } from "./price-keys"
import { useText } from "./use-text"

type RepairTypes = { repair_types: { code: string; names: Record<TextLocale, string> }[] }

/** "apple-iphone-14" and "charging_port" as words, where nothing better is known. */
const humanise = (code: string): string => {
  const words = code.replace(/[-_]/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const CODES: Partial<Record<ScopeField, readonly string[]>> = {
  tier: PRICE_TIERS,
  device_kind: DEVICE_KINDS,
  part_grade: PART_GRADES,
  service_method: SERVICE_METHODS,
  currency: CURRENCIES,
  urgency: URGENCIES,
}

/** The names of what a rule can be limited to, and the choices where they are few. */
export function usePriceNames() {
  const { t, locale } = useText()
  const { data } = useQuery({
    queryKey: [...priceKeys.all, "repair-types"],
    queryFn: ({ signal }) => callApi<RepairTypes>("/admin/repair-types", { signal }),
    retry: false,
  })
  return useMemo(() => {
    const repairTypes = new Map(
      (data?.repair_types ?? []).map(({ code, names }) => [code, names[locale]])
    )
    const nameOf = (field: ScopeField, value: string | number): string => {
      const code = String(value)
      if (field === "repair_type") return repairTypes.get(code) ?? humanise(code)
      if (field === "currency") return code.toUpperCase()
      if (field === "min_repairs") return t("pricing.scope.from_repairs", { count: Number(value) })
      if (field === "part_grade") return t(`part_grades.${code}`)
      if (field === "urgency") return t(`urgencies.${code}`)
      if (!CODES[field]) return humanise(code)
      return t(`pricing.${field}.${code}`, { defaultValue: humanise(code) })
    }
    const choicesOf = (field: ScopeField): { value: string; label: string }[] | null => {
      const codes = field === "repair_type" ? [...repairTypes.keys()] : CODES[field]
      if (!codes || codes.length === 0) return null
      const choices = codes.map((value) => ({ value, label: nameOf(field, value) }))
      return field === "repair_type"
        ? choices.sort((a, b) => a.label.localeCompare(b.label, locale))
        : choices
    }
    return { nameOf, choicesOf }
  }, [data, locale, t])
}
