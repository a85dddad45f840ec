import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AllowedDecision } from "../../domain/repair/machine"
import type { WorkState } from "../../domain/repair/states"
import { clockTextIn } from "../../domain/shared/zoned-time"
import type { EffectiveWorkflow } from "../../domain/workflow/effective"
import { forecastPromise, promiseMoves, type PromisedRange } from "../../domain/workflow/forecast"
import { queueMessage, shopTimeZone } from "../../lib/messages"
import { acceptedLines } from "../../lib/repair/accepted-lines"
import { amendRepair } from "../../lib/repair/amend-repair"
import { iso } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { newestTrackingLink } from "../../lib/tracking/newest-link"

/** Coming to one of these, or leaving it, changes when the device will be ready. */
const WAITS: readonly WorkState[] = ["awaiting_parts", "on_hold", "outsourced"]

/** True for a change after which the promise is counted anew. */
export const changesPromise = ({ from, to }: AllowedDecision): boolean =>
  from !== to && (WAITS.includes(from) || WAITS.includes(to))

const WORK_LEFT = `
select
  coalesce((select sum(o.duration_minutes) from repair_offer o
    where o.variant_id = any(?::text[]) and o.deleted_at is null), 0)::int as labour_minutes,
  coalesce((select max(p.lead_days) from repair_part l
    join part p on p.inventory_item_id = l.inventory_item_id and p.deleted_at is null
    where l.repair_id = ? and l.status in ('proposed', 'backordered', 'faulty')
      and l.deleted_at is null), 0)::int as lead_days`

const workLeft = async (trx: Knex.Transaction, repair: LoadedRepair) => {
  const variants = acceptedLines(repair).flatMap(({ variant_id }) => variant_id ?? [])
  const { rows } = await trx.raw<{ rows: { labour_minutes: number; lead_days: number }[] }>(
    WORK_LEFT,
    [variants, repair.row.id]
  )
  return rows[0]
}

const tellCustomer = async (
  trx: Knex.Transaction,
  { row }: LoadedRepair,
  { p50_at, p90_at }: PromisedRange
): Promise<void> => {
  await queueMessage(trx, {
    key: `promise_moved:${row.id}:${row.version}`,
    locale: row.locale,
    recipient: row.email,
    repair_id: row.id,
    order_id: row.order_id,
    tracking_link_id: await newestTrackingLink(trx, row.id),
    template: "promise_moved",
    data: {
      number: row.number,
      device_name: row.device_name,
      first_name: row.first_name,
      promise: { p50: iso(p50_at), p90: iso(p90_at) },
    },
  })
}

/**
 * Counts a locked repair's promise anew. When it moves by more than the threshold, the repair, its
 * log and a message to the customer say so, in the caller's transaction; else nothing changes, so
 * that it is safe to repeat. A repair that was promised nothing stays so.
 */
export const reforecastPromise = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  workflow: EffectiveWorkflow,
  now: Date
): Promise<LoadedRepair> => {
  const promised = repair.row.promise_p90_at
  if (!promised) return repair
  const zone = shopTimeZone()
  const input = { snapshot: repair.snapshot, ...(await workLeft(trx, repair)) }
  const forecast = forecastPromise(input, workflow, zone, now)
  if (!forecast || !promiseMoves(promised, forecast)) return repair
  const { p50_at, p90_at } = forecast
  const promise = { promise_p50_at: p50_at, promise_p90_at: p90_at }
  await trx("repair").where({ id: repair.row.id }).update(promise)
  await tellCustomer(trx, repair, forecast)
  return amendRepair(
    trx,
    { ...repair, row: { ...repair.row, ...promise } },
    {
      patch: {},
      actor: { kind: "system" },
      actor_name: null,
      note: `${clockTextIn(zone, promised)} → ${clockTextIn(zone, p90_at)}`,
      now,
    }
  )
}
