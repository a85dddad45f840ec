import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateQuoteRequest } from "../../contracts/quote"
import { buildQuote, type OfferToQuote, type QuoteRefusal } from "../../domain/pricing/quote"
import { DEFAULT_QUOTE_RULES } from "../../domain/pricing/rules"
import { PART_GRADE_LABELS } from "../../domain/pricing/part-grade-labels"
import type { CurrencyCode } from "../../domain/shared/money"
import { readOffers, type OfferRow } from "../../lib/catalogue/read-offers"
import { ApiError } from "../../lib/errors"
import { offerInStock } from "./offer-in-stock"
import { presentQuote } from "../../lib/pricing/present-quote"
import { insertQuote, type StoredQuote } from "../../lib/pricing/quote-store"
import { readShopReference } from "../../lib/shop/shop-reference"

const refusals: Record<QuoteRefusal, string> = {
  empty_offers: "Choose at least one repair",
  duplicate_offer: "The same repair is chosen twice",
  mixed_devices: "All repairs of a quote are for one device",
  conflicting_grades: "Choose one part grade for each repair",
  currency_mismatch: "These repairs have no price in this currency",
  service_method_not_offered: "This way to the shop is not offered",
}

const offerToQuote = (offer: OfferRow, currency_code: CurrencyCode): OfferToQuote => ({
  variant_id: offer.variant_id,
  device_id: offer.device_model_id,
  label_parts: [
    {
      "en-GB": offer.repair_type_names["en-GB"],
      "pt-BR": offer.repair_type_names["pt-BR"],
    },
    PART_GRADE_LABELS[offer.part_grade],
  ],
  repair_type: offer.repair_type,
  part_grade: offer.part_grade,
  currency_code,
  price_minor: offer.price_minor,
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

/** Prices `request` at `now` and keeps the quote, so that it can be booked at this price later. */
export const quoteRequest = async (
  container: MedusaContainer,
  request: CreateQuoteRequest,
  now: Date
): Promise<StoredQuote> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { currency_code, service_method, urgency } = request
  const shop = await readShopReference(knex, currency_code)
  const found = await readOffers(knex, { variant_ids: request.offers, currency_code })
  const offers = chosenOffers(found, request)
  const built = buildQuote(
    {
      offers: offers.map((offer) => offerToQuote(offer, currency_code)),
      service_method,
      urgency,
      currency_code,
      vat_rate_bp: shop.vat_rate_bp,
      deposit_enabled: shop.online_payment,
    },
    DEFAULT_QUOTE_RULES,
    now
  )
  if (!built.ok) throw new ApiError(400, built.code, refusals[built.code])
  const { device_id, lines, promise, ...terms } = built.value
  const quote: StoredQuote = {
    ...terms,
    id: generateEntityId(undefined, "quote"),
    service_method,
    device_slug: request.device_slug,
    device_model_id: device_id,
    variant_ids: request.offers,
    lines: [...lines],
    promise_p50_at: promise.p50_at,
    promise_p90_at: promise.p90_at,
  }
  await insertQuote(knex, quote)
  return quote
}

const createQuoteStep = createStep(
  "create-quote-step",
  async (request: CreateQuoteRequest, { container }) =>
    new StepResponse(presentQuote(await quoteRequest(container, request, new Date())))
)

/** Prices a choice of repairs. A quote is never changed, so there is nothing to undo. */
export const createQuoteWorkflow = createWorkflow(
  "create-quote",
  (request: WorkflowData<CreateQuoteRequest>) => new WorkflowResponse(createQuoteStep(request))
)
