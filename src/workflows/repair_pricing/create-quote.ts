import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateQuoteRequest, Quote } from "../../contracts/quote"
import { buildQuote, type QuoteRefusal } from "../../domain/pricing/quote"
import type { OfferToQuote, QuoteInput } from "../../domain/pricing/quote-terms"
import { PART_GRADE_LABELS } from "../../domain/pricing/part-grade-labels"
import type { CurrencyCode } from "../../domain/shared/money"
import { readOffers, type OfferRow } from "../../lib/catalogue/read-offers"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import { countCompletedRepairs } from "../../lib/pricing/completed-repairs"
import { presentQuote } from "../../lib/pricing/present-quote"
import { insertQuote, type StoredQuote } from "../../lib/pricing/quote-store"
import { noRuleSet, ruleSetOf } from "../../lib/pricing/rule-set-store"
import { readShopReference } from "../../lib/shop/shop-reference"
import { offerInStock } from "./offer-in-stock"

export interface CreateQuoteInput {
  request: CreateQuoteRequest
  /** the signed-in customer */
  customer_id: string | null
}

const refusals: Record<QuoteRefusal, string> = {
  empty_offers: "Choose at least one repair",
  duplicate_offer: "The same repair is chosen twice",
  mixed_devices: "All repairs of a quote are for one device",
  conflicting_grades: "Choose one part grade for each repair",
  currency_mismatch: "These repairs have no price in this currency",
  service_method_not_offered: "This way to the shop is not offered",
  urgency_not_offered: "Express service is not offered",
  distance_unknown: "The distance is not known",
  too_far: "This place is too far away",
}

const offerToQuote = (offer: OfferRow, currency_code: CurrencyCode): OfferToQuote => ({
  variant_id: offer.variant_id,
  device_id: offer.device_model_id,
  device: {
    slug: offer.device_slug,
    brand: offer.brand_slug,
    kind: offer.device_kind,
    tier: offer.device_tier,
  },
  label_parts: [
    {
      "en-GB": offer.repair_type_names["en-GB"],
      "pt-BR": offer.repair_type_names["pt-BR"],
    },
    PART_GRADE_LABELS[offer.part_grade],
  ],
  repair_type: offer.repair_type,
  diagnosed_first: offer.diagnosed_first,
  part_grade: offer.part_grade,
  grades: offer.part_grades,
  currency_code,
  price_minor: offer.price_minor,
  base_minor: offer.base_price_minor,
  campaign_id: offer.campaign_id,
  set_by_owner: offer.price_source === "owner",
  duration_minutes: offer.duration_minutes,
  lead_days: offer.lead_days,
  in_stock: offerInStock(offer),
})

/** The chosen offers, one for each id that was sent, so that a repeated one is seen as such. */
const chosenOffers = (found: readonly OfferRow[], request: CreateQuoteRequest): OfferRow[] => {
  const details: { field: string; message: string }[] = []
  const chosen = request.offers.flatMap((variantId, index) => {
    const offer = found.find(({ variant_id }) => variant_id === variantId)
    if (offer?.device_slug === request.device_slug) return [offer]
    const message = offer ? "This repair is for another device" : "There is no such repair"
    details.push({ field: `offers.${index}`, message })
    return []
  })
  if (details.length === 0) return chosen
  throw new ApiError(400, "offer_not_found", "Some of these repairs are not offered", details)
}

/** The rules that were in force when the offers were read. */
const rulesOf = (knex: Knex, { rule_set_version, rule_set_hash }: OfferRow) => {
  if (rule_set_version === null || rule_set_hash === null) throw noRuleSet()
  return ruleSetOf(knex, { version: rule_set_version, hash: rule_set_hash })
}

/** Prices a request at `now` and keeps the quote, so that it can be booked at this price later. */
const quoteRequest = async (
  container: MedusaContainer,
  { request, customer_id }: CreateQuoteInput,
  now: Date
): Promise<StoredQuote> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { currency_code, service_method, urgency } = request
  const [shop, completed_repairs, found] = await Promise.all([
    readShopReference(knex, currency_code),
    customer_id === null ? 0 : countCompletedRepairs(knex, customer_id),
    readOffers(knex, { variant_ids: request.offers, currency_code }),
  ])
  const offers = chosenOffers(found, request)
  const inputs: QuoteInput = {
    offers: offers.map((offer) => offerToQuote(offer, currency_code)),
    service_method,
    urgency,
    currency_code,
    vat_rate_bp: shop.vat_rate_bp,
    deposit_enabled: shop.online_payment,
    distance_km: null,
    completed_repairs,
  }
  const built = buildQuote(inputs, await rulesOf(knex, offers[0]), now)
  if (!built.ok) throw new ApiError(400, built.code, refusals[built.code])
  const { device_id, lines, promise, ...terms } = built.value
  const quote: StoredQuote = {
    ...terms,
    id: newId("quote"),
    service_method,
    device_slug: request.device_slug,
    device_model_id: device_id,
    variant_ids: request.offers,
    lines: [...lines],
    promise_p50_at: promise.p50_at,
    promise_p90_at: promise.p90_at,
  }
  await insertQuote(knex, quote, { ...inputs, now })
  return quote
}

/**
 * Prices a choice of repairs. No Medusa workflow: a quote is one row that never changes, so there is
 * nothing to undo, and the engine would cost more than the quote.
 */
export const createQuote = async (
  container: MedusaContainer,
  input: CreateQuoteInput
): Promise<Quote> => presentQuote(await quoteRequest(container, input, new Date()))
