import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OrderToErase } from "../../lib/customer/orders-to-erase"
import { newId } from "../../lib/new-id"

const BLANK_ADDRESS = {
  company: null,
  first_name: null,
  last_name: null,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
  postal_code: null,
  phone: null,
  metadata: null,
} as const

/** Empties addresses but for their country. */
export const blankAddresses = async (
  trx: Knex.Transaction,
  table: "order_address" | "cart_address" | "fulfillment_address",
  ids: readonly (string | null)[]
): Promise<void> => {
  const known = ids.filter((id) => id !== null)
  await trx(table).whereIn("id", known).update(BLANK_ADDRESS)
}

const eraseFulfilments = async (
  trx: Knex.Transaction,
  orderIds: readonly string[]
): Promise<void> => {
  const rows = await trx("order_fulfillment")
    .join("fulfillment", "fulfillment.id", "order_fulfillment.fulfillment_id")
    .whereIn("order_fulfillment.order_id", [...orderIds])
    .select<{ delivery_address_id: string | null }[]>("fulfillment.delivery_address_id")
  await blankAddresses(
    trx,
    "fulfillment_address",
    rows.map(({ delivery_address_id }) => delivery_address_id)
  )
}

/**
 * Empties orders, their addresses, fulfilments and payment sessions. The billing address of an order that has to
 * be kept stays without its phone number, with a row that says until when.
 */
export const eraseOrders = async (
  trx: Knex.Transaction,
  orders: readonly OrderToErase[]
): Promise<void> => {
  const ids = orders.map(({ id }) => id)
  const kept = orders.filter(({ retention }) => retention !== null)
  const keptAddresses = kept.map(({ billing_address_id }) => billing_address_id)
  const all = orders.flatMap(({ shipping_address_id, billing_address_id }) => [
    shipping_address_id,
    billing_address_id,
  ])
  await blankAddresses(
    trx,
    "order_address",
    all.filter((id) => !keptAddresses.includes(id))
  )
  await trx("order_address")
    .whereIn(
      "id",
      keptAddresses.filter((id) => id !== null)
    )
    .update({ phone: null, metadata: null })
  await trx.raw(
    `update "order" set email = null, metadata = jsonb_strip_nulls(jsonb_build_object(
       'booking_id', metadata->'booking_id', 'quote_id', metadata->'quote_id'))
     where id = any(?::text[])`,
    [ids]
  )
  await trx.raw(
    `update payment_session set context = '{}', metadata = null where payment_collection_id in (
       select payment_collection_id from order_payment_collection where order_id = any(?::text[]))`,
    [ids]
  )
  await eraseFulfilments(trx, ids)
  if (kept.length === 0) return
  await trx("retained_order").insert(
    kept.map(({ id, retention }) => ({
      id: newId("cret"),
      order_id: id,
      until: retention?.until,
      law: retention?.law,
    }))
  )
}
