import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairSummary } from "../../contracts/admin-repair"
import type { MyBench } from "../../contracts/repair-queue"
import { compareOnBench, ON_BENCH } from "../../domain/repair/bench-order"
import { listRepairs } from "./list-repairs"
import type { Asked } from "./queue-filter"

const MOST = 100

/** The first of the repairs that nobody has and that wait for a technician, as its row is free. */
export const NEXT_FREE = `
select r.id from repair r
where r.is_open and r.assignee_id is null and r.deleted_at is null
  and r.work_state in ('received', 'queued')
order by array_position(array['high', 'normal', 'low'], r.priority),
  r.urgency = 'express' desc, coalesce(r.promise_p90_at, 'infinity'), r.id
limit 1`

type More = { id: string; description: string; hold_reason: string | null }

const MORE = `
select r.id, r.description, r.state->'hold'->>'reason' as hold_reason
from repair r where r.id = any(?)`

const dueAt = ({ promise }: RepairSummary): Date | null => promise && new Date(promise.p90)

const readNextFree = async (knex: Knex, asked: Asked): Promise<RepairSummary | null> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(NEXT_FREE)
  return rows.length > 0 ? readSummary(knex, rows[0].id, asked) : null
}

/** One repair as a row of the queue. */
export const readSummary = async (
  knex: Knex,
  id: string,
  asked: Asked
): Promise<RepairSummary | null> => {
  const { repairs } = await listRepairs(knex, { ids: [id], sort: "newest", limit: 1 }, asked)
  return repairs[0] ?? null
}

/** The asking person's repairs in the order to work on, and the one that would come next. */
export const readMyBench = async (knex: Knex, asked: Asked): Promise<MyBench> => {
  const { repairs } = await listRepairs(
    knex,
    { technician: "me", status: ON_BENCH.join(","), sort: "promise", limit: MOST },
    asked
  )
  const { rows } = await knex.raw<{ rows: More[] }>(MORE, [repairs.map(({ id }) => id)])
  const more = new Map(rows.map((row) => [row.id, row]))
  return {
    repairs: repairs
      .map((repair) => ({
        ...repair,
        description: more.get(repair.id)?.description ?? "",
        hold_reason: more.get(repair.id)?.hold_reason ?? null,
      }))
      .sort((a, b) => compareOnBench({ ...a, due_at: dueAt(a) }, { ...b, due_at: dueAt(b) })),
    next: await readNextFree(knex, asked),
  }
}
