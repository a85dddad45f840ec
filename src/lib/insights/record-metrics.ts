import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { deltasOf, mergeDeltas, type Delta, type RepairFacts } from "../../domain/insights/deltas"
import { COMEBACK_DAYS } from "../../domain/insights/metrics"
import { replayDeltas } from "../../domain/insights/replay-deltas"
import type { RepairLogEntry } from "../../domain/repair/event-log"
import type { RepairPatch } from "../../domain/repair/evidence"
import type { LoadedRepair, RepairRow } from "../repair/repair-row"

/** A change of a repair that is being saved. */
export interface SavedChange {
  before: LoadedRepair
  after: LoadedRepair
  event: RepairLogEntry["event"]
  patch: RepairPatch
  evidence?: Readonly<Record<string, unknown>>
  at: Date
}

type OpeningEvent = Pick<RepairLogEntry, "event"> & {
  occurred_at: Date
  body: { patch: RepairPatch }
}

/** The rows of `insight_delta` that a new repair's first events add, to be written with them. */
export const openingDeltas = (
  { device_kind, currency_code }: Pick<RepairRow, "device_kind" | "currency_code">,
  events: readonly OpeningEvent[]
): Record<string, unknown>[] => {
  const log = events.map(({ event, occurred_at, body }) => ({
    event,
    occurred_at: occurred_at.toISOString(),
    patch: body.patch,
  }))
  return mergeDeltas(replayDeltas(log, { device_kind, currency_code })).map((row) => ({ ...row }))
}

const factsOf = ({ row, snapshot }: LoadedRepair): RepairFacts => ({
  work_state: snapshot.work_state,
  state_entered_at: row.state_entered_at,
  assignee_id: snapshot.assignee_id,
  repaired_by: snapshot.repaired_by,
  device_kind: row.device_kind,
  currency_code: row.currency_code,
  total_minor: row.total_minor,
  waited_ms: row.waited_ms,
})

/**
 * Adds to the shop's figures what a change of a repair adds, in the change's transaction. One
 * statement that only appends, so that changes of different repairs never wait for each other.
 */
export const recordMetrics = async (trx: Knex.Transaction, change: SavedChange): Promise<void> => {
  const { before, after, event, at } = change
  const deltas = deltasOf({
    before: factsOf(before),
    after: factsOf(after),
    event,
    patch: change.patch,
    evidence: change.evidence,
    at,
    received_at: event === "qc_pass" ? await firstCheckIn(trx, after.row.id) : null,
  })
  await insertDeltas(trx, deltas)
  if (event === "check_in") await recordComeback(trx, after, at)
}

/** Appends deltas; nothing where they add up to nothing. */
export const insertDeltas = async (trx: Knex, deltas: readonly Delta[]): Promise<void> => {
  const rows = mergeDeltas(deltas)
  if (rows.length === 0) return
  await trx.raw(
    `insert into insight_delta (at, metric, subject, bucket, count, total)
     select at, metric, subject, bucket, count, total
     from jsonb_populate_recordset(null::insight_delta, ?::jsonb)`,
    [JSON.stringify(rows)]
  )
}

const firstCheckIn = async (trx: Knex, repair_id: string): Promise<Date | null> => {
  const found = await trx("repair_event")
    .where({ repair_id, event: "check_in" })
    .min<{ at: Date | null }>("occurred_at as at")
    .first()
  return found?.at ?? null
}

// the device's last completed repair counts as come back once, on the day it was completed
const COMEBACK = `
with earlier as (
  select id, state_entered_at as at, coalesce(state->>'repaired_by', '') as technician_id
  from repair
  where customer_device_id = ? and id <> ? and work_state = 'completed' and deleted_at is null
    and state_entered_at >= ?::timestamptz - ? * interval '1 day'
  order by state_entered_at desc, id desc limit 1
), marked as (
  insert into insight_comeback (repair_id, came_back_as, at, technician_id)
  select id, ?, at, technician_id from earlier
  on conflict (repair_id) do nothing
  returning at, technician_id
)
insert into insight_delta (at, metric, subject, bucket, count, total)
select at, 'comeback', technician_id, '', 1, 0 from marked`

const recordComeback = async (
  trx: Knex.Transaction,
  { row }: LoadedRepair,
  at: Date
): Promise<void> => {
  await trx.raw(COMEBACK, [row.customer_device_id, row.id, at, COMEBACK_DAYS, row.id])
}
