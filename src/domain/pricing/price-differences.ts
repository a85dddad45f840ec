import type { PartGrade } from "../repair/states"
import { CURRENCIES, vatIncluded, type CurrencyCode } from "../shared/money"
import { familyPricer } from "./family-pricer"
import type { ExplainedPrice, FamilyToPrice } from "./price-family"
import type { Rulebook } from "./rulebook"

/** An offer with its ordinary prices in minor units; a currency it has no price in is null. */
export type PricedOffer = Omit<FamilyToPrice, "currency"> & {
  variant_id: string
  part_grade: PartGrade
  set_by_owner: boolean
  prices: Readonly<Record<CurrencyCode, number | null>>
}

/** What rules do to one price of an offer; null is: not offered. */
export type PriceDifference<O> = {
  offer: O
  currency: CurrencyCode
  before: number | null
  after: number | null
}

/** A price that, net of VAT, does not pay for its parts and labour. */
export type NegativeMargin<O> = PriceDifference<O> & {
  net: number
  cost: number
  /** it was negative before, too */
  known: boolean
}

export type PriceEffects<O> = {
  differences: PriceDifference<O>[]
  negative: NegativeMargin<O>[]
  /** offers whose price was set by hand and stays */
  kept_by_owner: number
}

/** What a price has to pay for, net of VAT: the parts, and the labour without the tax in its rate. */
function costOf({ steps }: ExplainedPrice, rate_bp: number): number {
  let cost = 0
  for (const { step, amount_minor } of steps) {
    if (step === "parts_cost" || step === "currency") cost += amount_minor
    if (step === "labour") cost += vatIncluded(amount_minor, rate_bp).net
  }
  return cost
}

type VatRates = Readonly<Record<CurrencyCode, number>>

/** Net amounts and costs, each calculated once, since many offers share a price. */
function margins(vat_rate_bp: VatRates) {
  const nets = { gbp: new Map<number, number>(), eur: new Map(), brl: new Map() }
  const costs = new WeakMap<ExplainedPrice, number>()
  return {
    net: (price: number, currency: CurrencyCode): number => {
      const known = nets[currency].get(price)
      if (known !== undefined) return known
      const { net } = vatIncluded(price, vat_rate_bp[currency])
      nets[currency].set(price, net)
      return net
    },
    cost: (priced: ExplainedPrice, currency: CurrencyCode): number => {
      const known = costs.get(priced)
      if (known !== undefined) return known
      const cost = costOf(priced, vat_rate_bp[currency])
      costs.set(priced, cost)
      return cost
    },
  }
}

/**
 * What `after` does to the prices of `offers`: each price that is another one than by `after`, and
 * each that does not cover its cost. Prices that were set by hand stay, but are measured.
 *
 * @param vat_rate_bp the tax that the prices of each currency include
 */
export function priceEffects<O extends PricedOffer>(
  offers: readonly O[],
  rules: { before: Rulebook; after: Rulebook },
  vat_rate_bp: VatRates
): PriceEffects<O> {
  const pricer = { before: familyPricer(rules.before), after: familyPricer(rules.after) }
  const { net, cost } = margins(vat_rate_bp)
  const effects: PriceEffects<O> = {
    differences: [],
    negative: [],
    kept_by_owner: 0,
  }

  for (const offer of offers) {
    const { part_grade, set_by_owner } = offer
    if (set_by_owner) effects.kept_by_owner += 1
    for (const currency of CURRENCIES) {
      const family = { ...offer, currency }
      const priced = pricer.after(family)[part_grade]
      const before = offer.prices[currency]
      const after = set_by_owner ? before : (priced?.price_minor ?? null)
      if (before === null && after === null) continue
      const difference = { offer, currency, before, after }
      if (before !== after) effects.differences.push(difference)
      if (!priced || after === null) continue
      const least = cost(priced, currency)
      const net_price = net(after, currency)
      if (net_price < least) {
        const priced_before = pricer.before(family)[part_grade]
        const known =
          before !== null &&
          priced_before !== null &&
          priced_before !== undefined &&
          net(before, currency) < cost(priced_before, currency)
        effects.negative.push({ ...difference, net: net_price, cost: least, known })
      }
    }
  }
  return effects
}
