import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MergePreview } from "../../contracts/customer-merge"
import { MERGE_UNDO_DAYS } from "../../domain/customer/merge"
import { planMerge } from "./merge-plan"
import { readCustomerSummary } from "./read-customer"

const FOLLOWING = `
select
  (select count(*)::int from booking where repair_id = any(?::text[])) as bookings,
  (select count(*)::int from tracking_link where repair_id = any(?::text[])) as tracking_links,
  (select count(*)::int from message where repair_id = any(?::text[])) as messages`

type Following = Pick<MergePreview["moves"], "bookings" | "tracking_links" | "messages">

/**
 * What a merge would move and whether it would be refused; changes nothing.
 *
 * @throws ApiError 404 `customer_not_found`
 */
export const previewMerge = async (
  knex: Knex,
  kept_id: string,
  duplicate_id: string
): Promise<MergePreview> => {
  const kept = await readCustomerSummary(knex, kept_id)
  const duplicate = await readCustomerSummary(knex, duplicate_id)
  const { refusal, moved } = await planMerge(knex, kept, duplicate)
  const { rows } = await knex.raw<{ rows: Following[] }>(FOLLOWING, [
    moved.repair,
    moved.repair,
    moved.repair,
  ])
  return {
    kept,
    duplicate,
    refusal,
    undo_days: MERGE_UNDO_DAYS,
    moves: {
      orders: moved.order.length,
      repairs: moved.repair.length,
      devices: moved.devices.moved.length,
      united_devices: moved.devices.united.length,
      addresses: moved.addresses.length,
      notes: moved.customer_note.length,
      ...rows[0],
    },
  }
}
