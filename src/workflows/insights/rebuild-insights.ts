import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { mergeDeltas, type Delta } from "../../domain/insights/deltas"
import { COMEBACK_DAYS } from "../../domain/insights/metrics"
import { replayDeltas, type RepairOrigin } from "../../domain/insights/replay-deltas"
import { insertDeltas } from "../../lib/insights/record-metrics"
import { shopTimeZone } from "../../lib/messages"
import { logEntryOf, type EventLogRow } from "../../lib/repair/event-log-entry"
import { FOLD } from "./fold-deltas"

const REPAIRS_AT_ONCE = 500
const DELTAS_AT_ONCE = 50_000

/** As the triggers on both tables write it. */
const MONEY = `
insert into insight_delta (at, metric, subject, bucket, count, total)
select m.created_at, ?, p.currency_code,
  case p.provider_id when 'pp_system_default' then 'counter' else 'online' end, 1,
  round(m.amount * 100)
from ?? m join payment p on p.id = m.payment_id where m.deleted_at is null`

/** Each completed repair whose device was checked in again in time, by the first that did. */
const COMEBACKS = `
with returned as (
  select earlier.*, r.id as came_back_as, e.occurred_at as returned_at
  from repair_event e
  join repair r on r.id = e.repair_id
  cross join lateral (
    select c.id as repair_id, c.state_entered_at as at,
      coalesce(c.state->>'repaired_by', '') as technician_id
    from repair c
    where c.customer_device_id = r.customer_device_id and c.id <> r.id
      and c.work_state = 'completed' and c.deleted_at is null
      and c.state_entered_at <= e.occurred_at
      and c.state_entered_at >= e.occurred_at - ? * interval '1 day'
    order by c.state_entered_at desc, c.id desc limit 1
  ) earlier
  where e.event = 'check_in'
), marked as (
  insert into insight_comeback (repair_id, came_back_as, at, technician_id)
  select distinct on (repair_id) repair_id, came_back_as, at, technician_id
  from returned order by repair_id, returned_at, came_back_as
  returning at, technician_id
)
insert into insight_delta (at, metric, subject, bucket, count, total)
select at, 'comeback', technician_id, '', 1, 0 from marked`

type Origin = RepairOrigin & { id: string }

const logsOf = async (trx: Knex, ids: readonly string[]): Promise<Map<string, EventLogRow[]>> => {
  const rows = await trx("repair_event")
    .whereIn("repair_id", ids)
    .orderBy(["repair_id", "sequence"])
    .select<EventLogRow[]>("*")
  const logs = new Map<string, EventLogRow[]>()
  for (const row of rows) logs.set(row.repair_id, [...(logs.get(row.repair_id) ?? []), row])
  return logs
}

/** Replays every repair's log, a few hundred repairs at a time, and appends what it adds up to. */
const replayRepairs = async (trx: Knex, fold: () => Promise<void>): Promise<number> => {
  let after = ""
  let replayed = 0
  let waiting = 0
  for (;;) {
    const repairs = await trx("repair")
      .where("id", ">", after)
      .orderBy("id")
      .limit(REPAIRS_AT_ONCE)
      .select<Origin[]>("id", "device_kind", "currency_code")
    const last = repairs.at(-1)
    if (!last) return replayed
    const logs = await logsOf(
      trx,
      repairs.map(({ id }) => id)
    )
    const deltas: Delta[] = repairs.flatMap((repair) =>
      replayDeltas((logs.get(repair.id) ?? []).map(logEntryOf), repair)
    )
    const merged = mergeDeltas(deltas)
    await insertDeltas(trx, merged)
    replayed += repairs.length
    after = last.id
    waiting += merged.length
    if (waiting >= DELTAS_AT_ONCE) {
      await fold()
      waiting = 0
    }
  }
}

/**
 * Makes all figures again from the repairs' logs and Medusa's payments, in one transaction that sees
 * one moment: what happens meanwhile is appended beside it and kept. Reports show the old figures
 * until it commits; folds wait for it.
 *
 * @returns how many repairs were replayed
 */
export const rebuildInsights = async (container: MedusaContainer): Promise<number> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(
    async (trx) => {
      // before the first read, which is the moment that the transaction sees
      await trx.raw("lock table insight_rollup in exclusive mode")
      for (const table of ["insight_delta", "insight_rollup", "insight_comeback"])
        await trx(table).delete()
      const fold = async () => {
        await trx.raw(FOLD, [Number.MAX_SAFE_INTEGER, shopTimeZone()])
      }
      const replayed = await replayRepairs(trx, fold)
      await trx.raw(MONEY, ["captured", "capture"])
      await trx.raw(MONEY, ["refunded", "refund"])
      await trx.raw(COMEBACKS, [COMEBACK_DAYS])
      await fold()
      return replayed
    },
    { isolationLevel: "repeatable read" }
  )
}

const rebuildInsightsStep = createStep("rebuild-insights-step", async (_, { container }) => {
  const replayed = await rebuildInsights(container)
  return new StepResponse({ replayed })
})

/** Makes the shop's figures again; one transaction, nothing to undo. */
export const rebuildInsightsWorkflow = createWorkflow(
  "rebuild-insights",
  () => new WorkflowResponse(rebuildInsightsStep())
)
