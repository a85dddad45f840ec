import type { PriceRule } from "../../domain/pricing/price-rules"
import type { DraftedRule } from "./price-draft"

export const FILTER_KEYS = ["kind", "repair_type", "device_kind", "tier", "part_grade"] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

/** What the list of rules shows; empty strings filter nothing. */
export type PriceFilters = Record<FilterKey | "q", string> & { changed: boolean }

/** Reads the filters from the page's address. */
export const readPriceFilters = (params: URLSearchParams): PriceFilters => ({
  q: params.get("q") ?? "",
  kind: params.get("kind") ?? "",
  repair_type: params.get("repair_type") ?? "",
  device_kind: params.get("device_kind") ?? "",
  tier: params.get("tier") ?? "",
  part_grade: params.get("part_grade") ?? "",
  changed: params.get("changed") === "true",
})

export const hasPriceFilters = (filters: PriceFilters): boolean =>
  filters.changed || filters.q !== "" || FILTER_KEYS.some((key) => filters[key] !== "")

/** The rule of a row: as the draft makes it, else as it is in force. */
export const shownRule = ({ current, drafted }: DraftedRule): PriceRule | null => drafted ?? current

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()

/**
 * The rows that the filters leave; `wordsOf` is what a rule is searched in. A rule that says nothing
 * of a scope's field is for all its values, yet only those that name the one chosen are shown.
 */
export function filterRules(
  rows: readonly DraftedRule[],
  filters: PriceFilters,
  isChanged: (id: string) => boolean,
  wordsOf: (rule: PriceRule) => string
): DraftedRule[] {
  const words = plain(filters.q).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const rule = shownRule(row)
    if (!rule || (filters.changed && !isChanged(row.id))) return false
    if (filters.kind && rule.kind !== filters.kind) return false
    const scope = rule.scope
    for (const key of ["repair_type", "device_kind", "part_grade"] as const)
      if (filters[key] && scope[key] !== filters[key]) return false
    const pricesTier = rule.kind === "parts_cost" && Object.hasOwn(rule.value.by_tier, filters.tier)
    if (filters.tier && scope.tier !== filters.tier && !pricesTier) return false
    const text = words.length > 0 ? plain(`${row.id} ${wordsOf(rule)}`) : ""
    return words.every((word) => text.includes(word))
  })
}
