import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { PRICE_TIERS, URGENCIES, type ScopeField } from "../../domain/pricing/price-rules"
import { PART_GRADES, SERVICE_METHODS } from "../../domain/repair/states"
import { CURRENCIES } from "../../domain/shared/money"
import { callApi } from "../lib/api"
import { DEVICE_KINDS } from "../lib/price-rule-fields"
import type { TextLocale } from "../lib/types"
import { priceKeys } from "./price-keys"
import { usePriceBrands } from "./use-price-devices"
import { useText } from "./use-text"

type RepairTypes = { repair_types: { code: string; names: Record<TextLocale, string> }[] }

const SPELLINGS: Readonly<Record<string, string>> = {
  ipad: "iPad",
  iphone: "iPhone",
  imac: "iMac",
  macbook: "MacBook",
}

/** "apple-ipad-10" and "charging_port" as words, where nothing better is known. */
const humanise = (code: string): string =>
  code
    .split(/[-_]/)
    .map((word) => SPELLINGS[word] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")

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
  const brands = usePriceBrands(true).data
  return useMemo(() => {
    const brandNames = new Map((brands ?? []).map(({ slug, name }) => [slug, name]))
    const repairTypes = new Map(
      (data?.repair_types ?? []).map(({ code, names }) => [code, names[locale]])
    )
    const nameOf = (field: ScopeField, value: string | number): string => {
      const code = String(value)
      if (field === "repair_type") return repairTypes.get(code) ?? humanise(code)
      if (field === "brand") return brandNames.get(code) ?? humanise(code)
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
    /** Sorts values of a field as they are read: tiers upwards, names by the alphabet. */
    const compare = (field: ScopeField, a: string | number, b: string | number): number => {
      const codes = CODES[field]
      if (codes) return codes.indexOf(String(a)) - codes.indexOf(String(b))
      if (typeof a === "number" && typeof b === "number") return a - b
      return nameOf(field, a).localeCompare(nameOf(field, b), locale, { numeric: true })
    }
    return { nameOf, choicesOf, compare }
  }, [brands, data, locale, t])
}
