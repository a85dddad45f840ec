import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ErasurePreview } from "../../contracts/customer-privacy"
import { ordersToErase } from "./orders-to-erase"
import { readOutstanding } from "./outstanding"
import { readCustomerSummary } from "./read-customer"
import { samePerson } from "./same-person"

const COUNTS = `
with own as (select id, is_open from repair where customer_id = any(:ids) and deleted_at is null)
select
  (select count(*)::int from own) as repairs,
  (select count(*)::int from own where is_open) as open_repairs,
  (select count(*)::int from customer_device where customer_id = any(:ids) and deleted_at is null)
    as devices,
  (select count(*)::int from message where repair_id in (select id from own)) as messages,
  (select count(*)::int from customer_note where customer_id = any(:ids) and deleted_at is null)
    as notes,
  (select count(*)::int from customer_address where customer_id = any(:ids) and deleted_at is null)
    as addresses,
  (select count(*)::int from tracking_link where repair_id in (select id from own)) as tracking_links`

type Counts = Omit<ErasurePreview["erases"], "orders"> & { open_repairs: number }

/** Why a customer cannot be erased now: repairs that are open, orders that are not paid. */
export const erasureRefusals = async (
  knex: Knex,
  ids: readonly string[],
  open_repairs: number
): Promise<ErasurePreview["refusals"]> => {
  const owing = (await Promise.all(ids.map((id) => readOutstanding(knex, id)))).flat()
  const refusals = [
    { code: "repair_open" as const, count: open_repairs },
    { code: "money_outstanding" as const, count: owing.length },
  ]
  return refusals.filter(({ count }) => count > 0)
}

/**
 * What an erasure would take away and what it has to leave; changes nothing.
 *
 * @throws ApiError 404 `customer_not_found`
 */
export const previewErasure = async (
  knex: Knex,
  customer_id: string,
  now: Date
): Promise<ErasurePreview> => {
  await readCustomerSummary(knex, customer_id)
  const ids = await samePerson(knex, customer_id)
  const { rows } = await knex.raw<{ rows: Counts[] }>(COUNTS, { ids })
  const [{ open_repairs, ...counts }] = rows
  const orders = await ordersToErase(knex, ids, now)
  return {
    refusals: await erasureRefusals(knex, ids, open_repairs),
    erases: { ...counts, orders: orders.length },
    keeps: orders.flatMap(({ display_id, retention }) =>
      retention
        ? {
            order_display_id: display_id,
            fields: [...retention.keeps],
            until: retention.until.toISOString(),
            jurisdiction: retention.jurisdiction,
            law: retention.law,
          }
        : []
    ),
  }
}
