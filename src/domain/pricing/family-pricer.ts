import { priceFamily, type FamilyPrices, type FamilyToPrice } from "./price-family"
import type { PriceRuleKind } from "./price-rules"
import type { Rulebook } from "./rulebook"

/** The kinds of rules that make an offer's ordinary price; the others make lines of a quote. */
export const OFFER_PRICE_KINDS: readonly PriceRuleKind[] = [
  "parts_cost",
  "currency",
  "labour_rate",
  "margin",
  "minimum_price",
  "price_ending",
]

/**
 * `priceFamily` for a whole shop: what the rules do not tell apart is priced once. Devices of a kind
 * and tier mostly cost the same, so that tens of thousands of offers are some hundred calculations.
 */
export function familyPricer(book: Rulebook): (family: FamilyToPrice) => FamilyPrices {
  const making = book.rules.filter(({ kind }) => OFFER_PRICE_KINDS.includes(kind))
  const devices = new Set(making.flatMap(({ scope }) => scope.device ?? []))
  const brands = new Set(making.flatMap(({ scope }) => scope.brand ?? []))
  const known = new Map<string, FamilyPrices>()
  return (family) => {
    const { device, brand, device_kind, tier, repair_type, labour_minutes, currency } = family
    const named = `${devices.has(device) ? device : ""}|${brands.has(brand) ? brand : ""}`
    const facts = `${device_kind}|${tier}|${repair_type}|${labour_minutes}|${currency}`
    const key = `${named}|${facts}|${family.grades.join()}`
    const before = known.get(key)
    if (before) return before
    const prices = priceFamily(book, family)
    known.set(key, prices)
    return prices
  }
}
