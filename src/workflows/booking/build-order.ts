import { generateEntityId } from "@medusajs/framework/utils"
import { chargedLines } from "../../domain/pricing/quote-terms"
import { toMajor } from "../../domain/shared/money"
import type { OfferRow } from "../../lib/catalogue/read-offers"
import type { StoredQuote } from "../../lib/pricing/quote-store"
import { ApiError } from "../../lib/errors"
import type { ShopReference } from "../../lib/shop/shop-reference"
import type { CreateBookingRequest } from "../../contracts/booking"

interface BuildOrderInput {
  order_id: string
  booking_id: string
  customer_id: string
  sales_channel_id: string | null
  request: CreateBookingRequest
  quote: StoredQuote
  offers: readonly OfferRow[]
  shop: ShopReference
}

export interface BuiltOrder {
  /** What the Order module's creation takes; its own type lacks ids and adjustments of items. */
  dto: Record<string, unknown>
  /** The order's line item of each variant. */
  line_item_of: ReadonlyMap<string, string>
}

/**
 * The order of a booking as Medusa's Order module takes it: each repair and each surcharge of the
 * quote an item, a discount an adjustment of the dearest repair, the way to the shop the shipping
 * method. Prices and tax lines are the quote's own, so that the order's total is the quote's.
 */
export const buildOrder = (input: BuildOrderInput): BuiltOrder => {
  const { request, quote, shop } = input
  const currency = quote.currency_code
  const tax_lines = [
    { code: shop.vat_code, rate: shop.vat_rate_bp / 100, provider_id: "tp_system" },
  ]
  const address = orderAddress(request)
  const items = orderItems(input, tax_lines)
  const dto = {
    id: input.order_id,
    region_id: shop.region_id,
    sales_channel_id: input.sales_channel_id ?? undefined,
    currency_code: currency,
    customer_id: input.customer_id,
    email: request.contact.email,
    locale: request.locale,
    status: "pending",
    items,
    shipping_methods: [shippingMethod(input, tax_lines)],
    shipping_address: address,
    billing_address: address,
    metadata: { booking_id: input.booking_id, quote_id: quote.id },
  }
  const line_item_of = new Map(
    items.flatMap(({ id, variant_id }): [string, string][] =>
      variant_id ? [[variant_id, id]] : []
    )
  )
  return { dto, line_item_of }
}

type TaxLines = { code: string; rate: number; provider_id: string }[]

const orderItems = ({ quote, offers, request }: BuildOrderInput, tax_lines: TaxLines) => {
  const currency = quote.currency_code
  return chargedLines(quote.lines).map((line) => {
    const offer = offers.find((candidate) => candidate.variant_id === line.variant_id)
    return {
      id: generateEntityId(undefined, "ordli"),
      ...(offer ? offerFields(offer) : { title: line.label[request.locale], variant_id: null }),
      quantity: 1,
      unit_price: toMajor(line.amount_minor, currency),
      is_tax_inclusive: true,
      is_custom_price: true,
      is_discountable: false,
      requires_shipping: true,
      tax_lines,
      adjustments: discountsOf(quote, line),
      metadata: { quote_line: line.rule },
    }
  })
}

/** A discount of the quote names the repair that it makes cheaper; the order keeps it there. */
const discountsOf = (quote: StoredQuote, { variant_id }: StoredQuote["lines"][number]) =>
  quote.lines
    .filter((line) => line.amount_minor < 0 && variant_id && line.variant_id === variant_id)
    .map((line) => ({
      code: line.rule,
      description: line.label["en-GB"],
      amount: toMajor(-line.amount_minor, quote.currency_code),
      is_tax_inclusive: true,
    }))

const offerFields = (offer: OfferRow) => ({
  variant_id: offer.variant_id,
  product_id: offer.product_id,
  title: offer.product_title,
  subtitle: offer.variant_title,
  product_title: offer.product_title,
  product_handle: offer.product_handle,
  variant_title: offer.variant_title,
  variant_sku: offer.sku,
})

const shippingMethod = ({ quote, shop }: BuildOrderInput, tax_lines: TaxLines) => {
  const option = shop.shipping_options.find(
    ({ service_method }) => service_method === quote.service_method
  )
  if (!option) {
    throw new ApiError(409, "service_method_not_offered", "This way to the shop is not offered")
  }
  const line = quote.lines.find(({ kind }) => kind === "service_method")
  return {
    name: option.name,
    shipping_option_id: option.id,
    amount: toMajor(line?.amount_minor ?? 0, quote.currency_code),
    is_tax_inclusive: true,
    tax_lines,
  }
}

const orderAddress = ({ contact, address }: CreateBookingRequest) => ({
  first_name: contact.first_name,
  last_name: contact.last_name,
  phone: contact.phone,
  ...(address ?? { country_code: "gb" }),
})
