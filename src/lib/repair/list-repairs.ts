import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListRepairsQuery, RepairSummary } from "../../contracts/admin-repair"
import { WORK_STATES } from "../../domain/repair/states"
import { ApiError } from "../errors"
import { readCursor, writeCursor } from "../keyset"
import { presentSummary, type SummaryRow } from "./present-summary"
import { foldSearchText } from "./search-text"

export interface RepairPage {
  repairs: RepairSummary[]
  next_cursor: string | null
}

const SUMMARY = `
select r.*, s.id as technician_id, s.name as technician_name,
  (extract(epoch from r.created_at) * 1000000)::bigint::text as place,
  paid.captured, paid.refunded,
  coalesce((select jsonb_agg(line->'label' order by ord)
    from repair_quote q, jsonb_array_elements(q.lines) with ordinality as l(line, ord)
    where q.repair_id = r.id and q.version = coalesce((r.state->>'accepted_quote_version')::int, 1)
      and line->>'kind' in ('repair', 'part', 'labour')), '[]'::jsonb) as labels
from (%PAGE%) r
left join staff_member s on s.id = r.assignee_id
cross join lateral (
  select coalesce(sum(pc.captured_amount), 0)::text as captured,
    coalesce(sum(pc.refunded_amount), 0)::text as refunded
  from order_payment_collection l
  join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
  where l.order_id = r.order_id and l.deleted_at is null
) paid
order by r.created_at desc, r.id desc`

const statesOf = (status: string): string[] => {
  const states = status.split(",").map((state) => state.trim())
  const unknown = states.filter((state) => !WORK_STATES.some((known) => known === state))
  if (unknown.length === 0) return states
  throw new ApiError(400, "invalid_query", `There is no state ${unknown.join(", ")}`, [
    { field: "status", message: `One or more of ${WORK_STATES.join(", ")}` },
  ])
}

/** The rows of one page, found through the indexes of the queue before anything is joined. */
const pageOf = (knex: Knex, query: ListRepairsQuery, now: Date): Knex.QueryBuilder =>
  knex("repair")
    .whereNull("deleted_at")
    .modify((rows) => {
      const { status, technician, waiting_on, urgency, overdue, order_id, q, cursor } = query
      if (status) void rows.whereIn("work_state", statesOf(status))
      else if (!q && !order_id) void rows.where({ is_open: true })
      if (technician === "none") void rows.whereNull("assignee_id")
      else if (technician) void rows.where({ assignee_id: technician })
      if (waiting_on) void rows.where({ waiting_on })
      if (urgency) void rows.where({ urgency })
      if (order_id) void rows.where({ order_id })
      if (overdue === "true") void rows.where({ is_open: true }).where("promise_p90_at", "<", now)
      if (overdue === "false") {
        void rows.whereRaw("not (is_open and coalesce(promise_p90_at < ?, false))", [now])
      }
      for (const word of q ? foldSearchText(q).split(/\s+/).filter(Boolean) : []) {
        void rows.whereRaw("search_text like ?", [`%${word.replace(/[\\%_]/g, "\\$&")}%`])
      }
      if (cursor) {
        const { at, id } = readCursor(cursor)
        void rows.whereRaw(
          "(created_at, id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
          [at, id]
        )
      }
    })
    .orderBy([
      { column: "created_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(query.limit + 1)

/**
 * One page of the queue, newest first. Without a state, a search or an order it lists the open
 * repairs. The next page costs as much as the first.
 *
 * @throws ApiError 400 `invalid_query`
 */
export const listRepairs = async (
  knex: Knex,
  query: ListRepairsQuery,
  now: Date
): Promise<RepairPage> => {
  const page = pageOf(knex, query, now).toSQL().toNative()
  const sql = SUMMARY.replace("%PAGE%", () => toPlaceholders(page.sql))
  const { rows } = await knex.raw<{ rows: SummaryRow[] }>(sql, [...page.bindings])
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    repairs: shown.map((row) => presentSummary(row, now)),
    next_cursor:
      rows.length > query.limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}

const toPlaceholders = (sql: string): string => sql.replace(/\$\d+/g, "?")
