import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PriceRuleChange } from "../../contracts/price-rules"
import { priceEffects, type PriceEffects } from "../../domain/pricing/price-differences"
import {
  affectedScopes,
  changeRules,
  type RuleChange,
  type RuleDifference,
} from "../../domain/pricing/rule-changes"
import type { Rulebook, RuleSet } from "../../domain/pricing/rulebook"
import { CURRENCIES, type CurrencyCode } from "../../domain/shared/money"
import { ApiError, isApiError } from "../errors"
import { readShopReference } from "../shop/shop-reference"
import { readShopOffers, type ShopOffer } from "./shop-offers"

export interface PlannedPriceChange {
  from: RuleSet
  book: Rulebook
  rules: RuleDifference[]
  effects: PriceEffects<ShopOffer>
}

/** The tax in the prices of each currency; none where the shop does not sell in it. */
const vatRates = async (knex: Knex): Promise<Record<CurrencyCode, number>> => {
  const rates: Record<CurrencyCode, number> = { gbp: 0, eur: 0, brl: 0 }
  for (const currency of CURRENCIES) {
    try {
      rates[currency] = (await readShopReference(knex, currency)).vat_rate_bp
    } catch (error) {
      if (!isApiError(error) || error.code !== "currency_not_offered") throw error
    }
  }
  return rates
}

const toChange = ({ rule, remove }: PriceRuleChange): RuleChange =>
  rule ? { rule } : { remove: remove ?? "" }

/**
 * What changes of the rules would do to the shop's prices; writes nothing.
 *
 * @throws ApiError 400 `invalid_rules`, with the field of each change that is wrong
 */
export const planPriceChange = async (
  knex: Knex,
  from: RuleSet,
  changes: readonly PriceRuleChange[]
): Promise<PlannedPriceChange> => {
  const changed = changeRules(from.book, changes.map(toChange))
  if (!changed.ok) {
    const details = changed.details.map(({ code, index, rule, message }) => ({
      field: index === null ? "changes" : `changes.${String(index)}`,
      code,
      rule,
      message,
    }))
    throw new ApiError(400, "invalid_rules", "These rules cannot be used", details)
  }
  const { book, differences } = changed.value
  const rates = await vatRates(knex)
  const offers = await readShopOffers(knex, affectedScopes(differences))
  const effects = priceEffects(offers, { before: from.book, after: book }, rates)
  return { from, book, rules: differences, effects }
}
