import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { shopTimeZone } from "../../lib/messages"
import { inTransaction } from "../../lib/unit-of-work"

// Sorted, so that two folds that meet on the same sums wait for each other instead of locking.
export const FOLD = `
with taken as (
  delete from insight_delta where id in (
    select id from insight_delta order by id limit ? for update skip locked
  ) returning at, metric, subject, bucket, count, total
), sums as (
  select grain, metric, subject, bucket, sum(count) as count, sum(total) as total,
    case when at is null then '-infinity'::date
      else date_trunc(grain, at at time zone ?)::date end as starts_on
  from taken cross join (values ('day'), ('month')) as grains(grain)
  where at is not null or grain = 'day'
  group by grain, metric, subject, bucket, starts_on
  order by metric, grain, starts_on, subject, bucket
), folded as (
  insert into insight_rollup (grain, starts_on, metric, subject, bucket, count, total)
  select grain, starts_on, metric, subject, bucket, count, total from sums
  on conflict (metric, grain, starts_on, subject, bucket) do update
    set count = insight_rollup.count + excluded.count, total = insight_rollup.total + excluded.total
)
select count(*)::int as taken from taken`

const LOCK_NOT_AVAILABLE = "55P03"

const isLocked = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === LOCK_NOT_AVAILABLE

/**
 * Adds up to `batch` deltas to the roll-ups of their day and month, and removes them: one statement,
 * so that a process that is killed has folded all of them or none.
 *
 * @returns how many deltas were folded; 0 while the roll-ups are being rebuilt
 */
export const foldDeltas = async (container: MedusaContainer, batch = 5_000): Promise<number> => {
  try {
    return await inTransaction(container, async (trx) => {
      await trx.raw("lock table insight_rollup in row exclusive mode nowait")
      const { rows } = await trx.raw<{ rows: { taken: number }[] }>(FOLD, [batch, shopTimeZone()])
      return rows[0].taken
    })
  } catch (error) {
    if (isLocked(error)) return 0
    throw error
  }
}

/** Batches of one run; a job that finds more leaves the rest to the next. */
const MAX_BATCHES = 20

const foldDeltasStep = createStep("fold-deltas-step", async (_, { container }) => {
  const batch = 5_000
  let folded = 0
  for (let run = 0; run < MAX_BATCHES; run += 1) {
    const taken = await foldDeltas(container, batch)
    folded += taken
    if (taken < batch) break
  }
  return new StepResponse({ folded })
})

/** Brings the roll-ups up to date. Each batch is a transaction of its own, so there is no undo. */
export const foldDeltasWorkflow = createWorkflow(
  "fold-deltas",
  () => new WorkflowResponse(foldDeltasStep())
)
