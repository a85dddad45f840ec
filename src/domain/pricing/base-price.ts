export type PriceTier = "entry" | "mid" | "upper" | "flagship" | "ultra"

type Grade = "genuine" | "premium" | "standard" | "refurbished" | "none"

/** What one hour on a device of a tier costs, and what the shop adds. Integer minor units. */
export type TierRule = {
  labour_rate_per_hour: number
  /** whole percent of the parts cost */
  margin_percent: number
  margin_fixed: number
}

/** Prices end in `ending` within each `step`: 500 and 400 give …4.00 and …9.00. */
export type Rounding = { step: number; ending: number }

type CostByTier = Partial<Record<PriceTier, number>>

/** A shop's price rules. Every amount is in integer minor units and includes tax. */
export type PriceRules = {
  currency_code: string
  tiers: Record<PriceTier, TierRule>
  rounding: Rounding
  /** by repair type, device kind, part grade and tier; what is not there is not offered */
  parts_cost: Record<string, Record<string, Partial<Record<Grade, CostByTier>>>>
}

export type OfferToPrice = {
  repair_type: string
  kind: string
  tier: PriceTier
  part_grade: Grade
  labour_minutes: number
}

/** A base price with the parts that explain it; `price` is the rounded sum of the others. */
export type BasePrice = { parts: number; labour: number; margin: number; price: number }

/** The smallest amount not below `amount` that ends as the shop's prices end. */
export function roundToEnding(amount: number, { step, ending }: Rounding): number {
  const rest = (((amount - ending) % step) + step) % step
  return rest === 0 ? amount : amount + step - rest
}

const divideRoundingUp = (dividend: number, divisor: number): number => {
  const rest = dividend % divisor
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0)
}

/**
 * Base price = parts cost + labour minutes x rate + margin of the tier, rounded up to the shop's
 * price ending. All amounts are integer minor units; a fraction of a penny is rounded up.
 */
export function basePrice(
  rule: TierRule,
  rounding: Rounding,
  { parts_cost, labour_minutes }: { parts_cost: number; labour_minutes: number }
): BasePrice {
  const labour = divideRoundingUp(labour_minutes * rule.labour_rate_per_hour, 60)
  const margin = divideRoundingUp(parts_cost * rule.margin_percent, 100) + rule.margin_fixed
  return {
    parts: parts_cost,
    labour,
    margin,
    price: roundToEnding(parts_cost + labour + margin, rounding),
  }
}

/**
 * The suggested price of a repair of one device by the shop's rules.
 *
 * @returns null when the rules give no parts cost for that repair, kind, grade and tier: then it
 *   is not offered. Grade "none" is labour alone and needs no cost.
 */
export function suggestPrice(rules: PriceRules, offer: OfferToPrice): BasePrice | null {
  const parts_cost =
    offer.part_grade === "none"
      ? 0
      : rules.parts_cost[offer.repair_type]?.[offer.kind]?.[offer.part_grade]?.[offer.tier]
  if (parts_cost === undefined) return null
  return basePrice(rules.tiers[offer.tier], rules.rounding, {
    parts_cost,
    labour_minutes: offer.labour_minutes,
  })
}
