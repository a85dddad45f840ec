import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListRepairsQuery, QueueFilters, RepairSummary } from "../../contracts/admin-repair"
import { isTerminal, WORK_STATES, type WorkState } from "../../domain/repair/states"
import { ApiError } from "../errors"
import { writeCursor } from "../keyset"
import { presentSummary, type SummaryRow } from "./present-summary"
import {
  afterCursor,
  allOf,
  conditionsOf,
  OPEN,
  QUEUE_ORDERS,
  statesOf,
  type Asked,
  type Condition,
} from "./queue-filter"
import { rowsWhere, runQueueQuery, withRelated } from "./queue-rows"

export interface RepairPage {
  repairs: RepairSummary[]
  next_cursor: string | null
}

const refuseClosed = (states: readonly string[]): void => {
  if (states.some((state) => isTerminal(state as WorkState))) {
    throw new ApiError(400, "invalid_query", "Closed repairs are listed newest first", [
      { field: "sort", message: "`newest` with closed states" },
    ])
  }
}

const OPEN_STATES = WORK_STATES.filter((state) => !isTerminal(state))

const areAllOpen = (states: readonly string[]): boolean =>
  states.length === OPEN_STATES.length && OPEN_STATES.every((state) => states.includes(state))

/** What the API is asked, or one of our own reads of certain repairs. */
type PageQuery = ListRepairsQuery & { ids?: string[] }

/** Every state is read in order by its own index; what they give is merged. */
const pageSource = (query: PageQuery, asked: Asked): Condition => {
  const { sort, status, cursor, limit, q, order_id, customer_id, device, ids } = query
  const given = status ? statesOf(status) : []
  const states = areAllOpen(given) ? [] : given
  const closedToo = states.length > 0 || [q, order_id, customer_id, device, ids].some(Boolean)
  const where = [...conditionsOf(query, asked), ...afterCursor(cursor, sort)]
  if (sort !== "newest") refuseClosed(states)
  if (sort !== "newest" || !closedToo || areAllOpen(given)) where.unshift(OPEN)
  if (states.length === 0) {
    const { sql, values } = allOf(where)
    return { sql: rowsWhere(sql, sort), values: [...values, limit + 1] }
  }
  const { sql, values } = allOf([{ sql: "r.work_state = asked.state", values: [] }, ...where])
  const { direction } = QUEUE_ORDERS[sort]
  return {
    sql: `select p.* from unnest(?::text[]) as asked(state)
      cross join lateral (${rowsWhere(sql, sort)}) p
      order by p.sorted_by ${direction}, p.id ${direction} limit ?`,
    values: [states, ...values, limit + 1, limit + 1],
  }
}

/**
 * One page of the queue. Without a state, a search, an order, a customer or a device it lists the
 * open repairs. The next page costs as much as the first.
 *
 * @throws ApiError 400 `invalid_query`
 */
export const listRepairs = async (
  knex: Knex,
  query: PageQuery,
  asked: Asked
): Promise<RepairPage> => {
  const source = pageSource(query, asked)
  const { direction } = QUEUE_ORDERS[query.sort]
  const rows = await runQueueQuery<SummaryRow>(
    knex,
    {
      sql: withRelated(source.sql, `order by page.sorted_by ${direction}, page.id ${direction}`),
      values: source.values,
    },
    { searches: Boolean(query.q) }
  )
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    repairs: shown.map((row) => presentSummary(row, asked.now)),
    next_cursor:
      rows.length > query.limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}

/** Ids of the first open repairs that the filters find, by their promise. */
export const findRepairIds = async (
  knex: Knex,
  filters: QueueFilters,
  limit: number,
  asked: Asked
): Promise<string[]> => {
  const { sql, values } = allOf([OPEN, ...conditionsOf(filters, asked)])
  const { key } = QUEUE_ORDERS.promise
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select r.id from repair r where ${sql} order by ${key}, r.id limit ?`,
    [...values, limit]
  )
  return rows.map(({ id }) => id)
}
