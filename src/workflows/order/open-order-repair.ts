import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { quoteHash, totalsOf, validUntil } from "../../domain/pricing/quote-terms"
import { promiseFor } from "../../domain/pricing/promise"
import { ruleId } from "../../domain/pricing/price-rules"
import type { RuleSet } from "../../domain/pricing/rulebook"
import { quoteVersion } from "../../domain/repair/quote-version"
import { newSnapshot } from "../../domain/repair/snapshot"
import { fromMajor } from "../../domain/shared/money"
import { queueMessage } from "../../lib/messages"
import { notifyRepair } from "../../lib/outbox"
import type { StoredPriceLine } from "../../lib/pricing/quote-store"
import { currentRuleSet } from "../../lib/pricing/rule-set-store"
import { insertRepair, nextRepairNumber, type NewRepair } from "../../lib/repair/insert-repair"
import { iso } from "../../lib/repair/load-repair"
import { numberedLines } from "../../lib/repair/repair-row"
import type { ShopReference } from "../../lib/shop/shop-reference"
import { confirmationOf } from "../booking/open-booked-repair"
import { offerInStock } from "../repair_pricing/offer-in-stock"
import { readReservedParts } from "./read-reserved-parts"
import type { PlannedRepair } from "./plan-order-repairs"
import type { PlacedOrder } from "./read-placed-order"

interface OpenOrderRepair {
  order: PlacedOrder
  planned: PlannedRepair
  shop: ShopReference
  now: Date
  /** The first repair of an order carries what the way to the shop cost. */
  carries_shipping: boolean
}

const DESCRIPTION = "Ordered online without a description"

const termsOf = (
  { order, planned, shop, now, carries_shipping }: OpenOrderRepair,
  { version, book }: RuleSet
) => {
  const { currency_code, shipping_option_id } = order
  const option = shop.shipping_options.find(({ id }) => id === shipping_option_id)
  const service_method =
    option?.service_method === "mail_in" ? ("mail_in" as const) : ("drop_off" as const)
  const shipping_minor = fromMajor(order.shipping_total.toFixed(2), currency_code)
  const method = book.find("service_method", { service_method })
  const shipping: StoredPriceLine[] =
    carries_shipping && shipping_minor > 0 && method
      ? [
          {
            kind: "service_method",
            label: method.label,
            amount_minor: shipping_minor,
            rule: ruleId(method),
            variant_id: null,
            repair_type: null,
            part_grade: null,
          },
        ]
      : []
  const lines = [...planned.lines, ...shipping]
  const terms = {
    device_id: planned.offers[0].device_model_id,
    service_method,
    urgency: "standard" as const,
    currency_code,
    vat_rate_bp: shop.vat_rate_bp,
    lines,
    ...totalsOf(lines, shop.vat_rate_bp),
    deposit_minor: 0,
    valid_until: validUntil(book, now),
    rule_set_version: String(version),
  }
  return { ...terms, hash: quoteHash(terms) }
}

/**
 * Opens one repair of an order that a stock cart made. It is booked at once when the cart's metadata
 * say that the terms were accepted (`consents.terms`); else it stays requested, and the terms are
 * signed when the device is brought in.
 */
export const openOrderRepair = async (
  trx: Knex.Transaction,
  input: OpenOrderRepair
): Promise<void> => {
  const { order, planned, now } = input
  const rules = await currentRuleSet(trx)
  const terms = termsOf(input, rules)
  const [{ device_model_id, device_slug, device_name, device_kind }] = planned.offers
  const id = generateEntityId(undefined, "rep")
  const parts = await readReservedParts(trx, planned)
  const customer_device_id = generateEntityId(undefined, "cdev")
  await trx("customer_device").insert({
    id: customer_device_id,
    customer_id: order.customer_id,
    device_model_id,
  })
  const promise = promiseFor(
    {
      offers: planned.offers.map((offer) => ({ ...offer, in_stock: offerInStock(offer) })),
      service_method: terms.service_method,
      urgency: "standard",
    },
    rules.book,
    now
  )
  const tracking_link_id = generateEntityId(undefined, "tlnk")
  const snapshot = newSnapshot({
    id,
    service_method: terms.service_method,
    has_address: order.has_address,
    walk_in: order.consents === null,
    quotes: [quoteVersion(terms, 1, "accepted")],
    accepted_quote_version: 1,
    parts: parts.map((part) => ({ id: part.id, quantity: part.quantity, status: part.status })),
    consents: order.consents,
  })
  const confirmation = order.consents ? confirmationOf(snapshot, order.id, now) : null
  const opening: NewRepair = {
    fields: {
      id,
      order_id: order.id,
      device_key: planned.device_key,
      booking_id: null,
      customer_id: order.customer_id,
      customer_device_id,
      device_slug,
      device_name,
      device_kind,
      first_name: order.first_name,
      last_name: order.last_name,
      email: order.email,
      phone: order.phone,
      locale: order.locale,
      currency_code: order.currency_code,
      service_method: terms.service_method,
      urgency: "standard",
      description: DESCRIPTION,
      total_minor: terms.total_minor,
      promise_p50_at: promise.p50_at,
      promise_p90_at: promise.p90_at,
    },
    snapshot,
    quote: {
      version: 1,
      status: "accepted",
      hash: terms.hash,
      currency_code: terms.currency_code,
      lines: numberedLines(terms.lines),
      subtotal_minor: terms.subtotal_minor,
      tax_minor: terms.tax_minor,
      total_minor: terms.total_minor,
      vat_rate_bp: terms.vat_rate_bp,
      valid_until: terms.valid_until.toISOString(),
    },
    parts,
    tracking_link_id,
    actor: { kind: "order", id: order.id },
    now,
  }
  const number = await nextRepairNumber(trx, now)
  const repair = await insertRepair(trx, number, opening, confirmation)
  await notifyRepair(trx, { id, version: repair.row.version, event: "repair.booked" })
  await queueMessage(trx, {
    key: `booking_confirmed:${repair.row.id}`,
    template: "booking_confirmed",
    locale: order.locale,
    recipient: order.email,
    repair_id: id,
    order_id: order.id,
    tracking_link_id,
    data: {
      number: repair.row.number,
      device_name,
      first_name: order.first_name,
      total_minor: terms.total_minor,
      currency: order.currency_code,
      service_method: terms.service_method,
      promise: { p50: iso(promise.p50_at), p90: iso(promise.p90_at) },
      pay_at_counter: true,
    },
  })
}
