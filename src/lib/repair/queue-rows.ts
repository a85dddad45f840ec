import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { QueueSort } from "../../contracts/admin-repair"
import { preparedQuery } from "../prepared-query"
import { QUEUE_ORDERS, type Condition } from "./queue-filter"

/** What a row of the queue shows of `repair r`. */
const COLUMNS = `r.id, r.number, r.version, r.work_state, r.state_entered_at, r.waiting_on,
  r.waiting_since, r.urgency, r.priority, r.service_method, r.device_name, r.device_kind,
  r.first_name, r.last_name, r.assignee_id, r.promise_p50_at, r.promise_p90_at, r.order_id,
  r.currency_code, r.total_minor, r.created_at, r.updated_at,
  (r.state->>'accepted_quote_version')::int as accepted_version`

/** Up to `limit` rows (the last value, where nothing else is said) from one index. */
export const rowsWhere = (where: string, sort: QueueSort, limit = "?"): string => {
  const { key, direction } = QUEUE_ORDERS[sort]
  return `select ${COLUMNS}, ${key} as sorted_by from repair r where ${where}
    order by ${key} ${direction}, r.id ${direction} limit ${limit}`
}

/** Rows of the queue, found by `source`, with what other tables know about each. */
export const withRelated = (source: string, extra = ""): string => `
select page.*, s.name as technician_name, paid.captured, paid.refunded,
  (extract(epoch from page.sorted_by) * 1000000)::bigint::text as place,
  coalesce((select jsonb_agg(line->'label' order by ord)
    from repair_quote q, jsonb_array_elements(q.lines) with ordinality as l(line, ord)
    where q.repair_id = page.id and q.deleted_at is null
      and q.version = coalesce(page.accepted_version, 1)
      and line->>'kind' in ('repair', 'part', 'labour')), '[]'::jsonb) as labels
from (${source}) page
left join staff_member s on s.id = page.assignee_id
cross join lateral (
  select coalesce(sum(pc.captured_amount), 0)::text as captured,
    coalesce(sum(pc.refunded_amount), 0)::text as refunded
  from order_payment_collection l
  join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
  where l.order_id = page.order_id and l.deleted_at is null
) paid
${extra}`

/** More conditions than these make a query too rare to keep its plan. */
const PREPARED_VALUES = 6

/**
 * Runs a query of the queue: as a prepared statement where its shape is a common one, since planning
 * costs more than running it.
 */
export const runQueueQuery = async <Row>(
  knex: Knex,
  { sql, values }: Condition,
  { searches }: { searches: boolean }
): Promise<Row[]> => {
  if (searches || values.length > PREPARED_VALUES) {
    return (await knex.raw<{ rows: Row[] }>(sql, [...values])).rows
  }
  const name = `queue_${createHash("sha1").update(sql).digest("base64url")}`
  return preparedQuery<Row>(knex, name, sql, values)
}
