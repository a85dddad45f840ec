import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Job } from "../../domain/staff/suggest-assignee"
import { ApiError } from "../errors"

/** The repair types of a repair `r`: of its accepted version, or of the booked one. */
const REPAIR_TYPES = `
  select line ->> 'repair_type' from repair_quote q
  cross join jsonb_array_elements(q.lines) as line
  where q.repair_id = r.id and q.deleted_at is null
    and q.version = coalesce((r.state ->> 'accepted_quote_version')::int, 1)`

/** The labour of a repair `r` in minutes. */
export const LABOUR_MINUTES = `(
  select coalesce(sum((t.labour_minutes ->> r.device_kind)::int), 0)::int
  from repair_type t where t.id in (${REPAIR_TYPES}))`

const JOB = `
select r.promise_p90_at as due_at, ${LABOUR_MINUTES} as labour_minutes,
  coalesce((select jsonb_agg(jsonb_build_object('device_kind', r.device_kind,
      'category', t.category, 'repair_type', t.id) order by t.id)
    from repair_type t where t.id in (${REPAIR_TYPES})), '[]'::jsonb) as work
from repair r where r.id = ? and r.deleted_at is null`

/** What is to be done on a repair. Refuses with 404 `repair_not_found`. */
export const readJob = async (knex: Knex, repairId: string): Promise<Job> => {
  const { rows } = await knex.raw<{ rows: (Omit<Job, "due_at"> & { due_at: Date | null })[] }>(
    JOB,
    [repairId]
  )
  const [job] = rows
  if (!job) throw new ApiError(404, "repair_not_found", "There is no such repair")
  return { ...job, due_at: job.due_at?.toISOString() ?? null }
}
