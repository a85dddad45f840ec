import { chargedLines } from "../../domain/pricing/quote-terms"
import type { History, HistoryQuote } from "../../domain/simulation/history"
import { toMajor } from "../../domain/shared/money"
import { big, idsOf } from "./medusa-values"
import { hasEnded, paymentRows } from "./payment-rows"
import type { ShopFacts } from "./read-shop"
import type { Row } from "./table-buffer"

/** Rows by table, in an order that the foreign keys allow. */
export type OrderRows = Readonly<Record<(typeof ORDER_TABLES)[number], readonly Row[]>>

export const ORDER_TABLES = [
  "order_address",
  "order",
  "order_summary",
  "order_line_item",
  "order_line_item_tax_line",
  "order_line_item_adjustment",
  "order_item",
  "order_shipping_method",
  "order_shipping_method_tax_line",
  "order_shipping",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "order_payment_collection",
  "order_transaction",
  "reservation_item",
] as const

/** What the order is about: the accepted lines of the version that was accepted last. */
const orderedLines = ({ quotes, snapshot }: History) => {
  const version = snapshot.accepted_quote_version ?? 1
  const quote = quotes[version - 1] as HistoryQuote
  const ids = snapshot.quotes.find((one) => one.version === version)?.accepted_line_ids
  return quote.lines.filter(({ id }) => ids?.includes(id) ?? true)
}

/** Nothing of an item has been sent, returned or written off. */
const NO_QUANTITIES: Row = Object.fromEntries(
  ["fulfilled", "shipped", "delivered", "return_requested", "return_received", "return_dismissed"]
    .concat("written_off")
    .flatMap((what) => Object.entries(big(`${what}_quantity`, 0)))
)

const summaryTotals = (total: number, paid: number) => ({
  ...big("paid_total", paid),
  ...big("refunded_total", 0),
  ...big("accounting_total", total),
  ...big("credit_line_total", 0),
  ...big("transaction_total", paid),
  ...big("pending_difference", total - paid),
  ...big("current_order_total", total),
  ...big("original_order_total", total),
})

type Lines = ReturnType<typeof orderedLines>

const itemRows = (
  { order_id, opened_at, currency_code, customer }: History,
  lines: Lines,
  { vat, offers }: ShopFacts
) => {
  const id = idsOf(order_id)
  const at = { created_at: opened_at, updated_at: opened_at }
  const charged = chargedLines(lines)
  return charged.map((line, place) => {
    const facts = offers.get(line.variant_id ?? "")
    const item_id = id("ordli", place)
    const price = toMajor(line.amount_minor, currency_code)
    const discounts = lines.filter(
      ({ amount_minor, variant_id }) => amount_minor < 0 && variant_id === line.variant_id
    )
    const metadata = { quote_line: line.rule }
    return {
      item_id,
      item: {
        id: item_id,
        title: facts?.product_title ?? line.label[customer.locale],
        subtitle: facts?.variant_title ?? null,
        variant_id: facts ? line.variant_id : null,
        product_id: facts?.product_id ?? null,
        product_title: facts?.product_title ?? null,
        product_handle: facts?.product_handle ?? null,
        variant_sku: facts?.sku ?? null,
        variant_title: facts?.variant_title ?? null,
        requires_shipping: true,
        is_discountable: false,
        is_tax_inclusive: true,
        is_custom_price: true,
        ...big("unit_price", price),
        metadata,
        ...at,
      },
      ordered: {
        id: id("orditem", place),
        order_id,
        version: 1,
        item_id,
        ...big("quantity", 1),
        ...NO_QUANTITIES,
        metadata,
        ...at,
      },
      tax: { id: id("ordlitxl", place), ...vat, item_id, ...at },
      discounts: discounts.map((discount, index) => ({
        id: id("ordliadj", place * 4 + index),
        code: discount.rule,
        description: discount.label["en-GB"],
        ...big("amount", toMajor(-discount.amount_minor, currency_code)),
        item_id,
        is_tax_inclusive: true,
        version: 1,
        ...at,
      })),
    }
  })
}

const addressRows = ({ order_id, opened_at, customer, service_method }: History): Row[] => {
  const id = idsOf(order_id)
  const street =
    service_method === "mail_in"
      ? { address_1: "1 Simulated Street", city: "London", postal_code: "N1 1AA" }
      : { address_1: null, city: null, postal_code: null }
  const { first_name, last_name, phone } = customer
  return [0, 1].map((place) => ({
    id: id("ordaddr", place),
    ...{ first_name, last_name, phone, country_code: "gb", ...street },
    created_at: opened_at,
    updated_at: opened_at,
  }))
}

const shippingRows = (history: History, lines: Lines, { vat, shipping_options }: ShopFacts) => {
  const { order_id, opened_at, currency_code, service_method } = history
  const id = idsOf(order_id)
  const at = { created_at: opened_at, updated_at: opened_at }
  const option = shipping_options.find((one) => one.service_method === service_method)
  const fee = lines.find(({ kind }) => kind === "service_method")?.amount_minor ?? 0
  const method_id = id("ordsm")
  return {
    method: {
      id: method_id,
      name: option?.name ?? service_method,
      ...big("amount", toMajor(fee, currency_code)),
      is_tax_inclusive: true,
      is_custom_amount: false,
      shipping_option_id: option?.id ?? null,
      ...at,
    },
    tax: { id: id("ordsmtxl"), ...vat, shipping_method_id: method_id, ...at },
    link: { id: id("ordspmv"), order_id, version: 1, shipping_method_id: method_id, ...at },
  }
}

/** Where the stock is kept back for a repair that may still happen. */
const reservationRows = (
  history: History,
  items: ReturnType<typeof itemRows>,
  reservationOf: (part_id: string) => string | null
): Row[] =>
  history.parts.flatMap((part) => {
    const id = reservationOf(part.id)
    if (id === null || part.location_id === null) return []
    const item = items.find(({ item: { variant_id } }) => variant_id === part.variant_id)
    return {
      id,
      line_item_id: item?.item_id ?? null,
      location_id: part.location_id,
      inventory_item_id: part.inventory_item_id,
      ...big("quantity", part.quantity),
      allow_backorder: true,
      created_at: part.created_at,
      updated_at: part.updated_at,
    }
  })

/** Medusa's order of a repair, as it stands at the end of the history. */
export const orderRows = (
  history: History,
  shop: ShopFacts,
  reservationOf: (part_id: string) => string | null
): OrderRows => {
  const { order_id, opened_at, updated_at, currency_code, customer, payment } = history
  const id = idsOf(order_id)
  const lines = orderedLines(history)
  const total = toMajor(
    lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0),
    currency_code
  )
  const paid_total = payment ? toMajor(payment.amount_minor, currency_code) : 0
  const items = itemRows(history, lines, shop)
  const shipping = shippingRows(history, lines, shop)
  const { collection, link, paid } = paymentRows(history, total)
  const ended = hasEnded(history)
  const order = {
    id: order_id,
    display_id: history.place,
    region_id: shop.region_id,
    customer_id: customer.id,
    version: 1,
    sales_channel_id: shop.sales_channel_id,
    status: ended ? "canceled" : "pending",
    is_draft_order: false,
    email: customer.email,
    currency_code,
    shipping_address_id: id("ordaddr", 0),
    billing_address_id: id("ordaddr", 1),
    locale: customer.locale,
    canceled_at: ended ? updated_at : null,
    metadata: { simulated: true },
    created_at: opened_at,
    updated_at,
  }
  const summary = {
    id: id("ordsum"),
    order_id,
    version: 1,
    totals: summaryTotals(total, paid_total),
    created_at: opened_at,
    updated_at: payment?.at ?? opened_at,
  }
  return {
    order_address: addressRows(history),
    order: [order],
    order_summary: [summary],
    order_line_item: items.map(({ item }) => item),
    order_line_item_tax_line: items.map(({ tax }) => tax),
    order_line_item_adjustment: items.flatMap(({ discounts }) => discounts),
    order_item: items.map(({ ordered }) => ordered),
    order_shipping_method: [shipping.method],
    order_shipping_method_tax_line: [shipping.tax],
    order_shipping: [shipping.link],
    payment_collection: [collection],
    payment_session: paid.map(({ session }) => session),
    payment: paid.map((one) => one.payment),
    capture: paid.map(({ capture }) => capture),
    order_payment_collection: [link],
    order_transaction: paid.map(({ transaction }) => transaction),
    reservation_item: reservationRows(history, items, reservationOf),
  }
}
