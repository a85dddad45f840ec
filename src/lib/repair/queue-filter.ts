import type { ListRepairsQuery, QueueSort } from "../../contracts/admin-repair"
import { DONE_STATES } from "../../domain/repair/due"
import { WORK_STATES } from "../../domain/repair/states"
import { ApiError } from "../errors"
import { readCursor } from "../keyset"
import { foldSearchText } from "./search-text"

export type QueueValue = string | number | Date | string[] | number[]

/** A condition with `?` for each of its values. */
export interface Condition {
  sql: string
  values: readonly QueueValue[]
}

/** Who asks, and when: what `me` and `overdue` mean. */
export interface Asked {
  staff_id: string
  now: Date
}

type Filters = Partial<Omit<ListRepairsQuery, "sort" | "limit">> & { ids?: string[] }

/** Repairs without a promise come last, as in the index. */
const PROMISED = "coalesce(r.promise_p90_at, '9999-12-31 00:00:00+00'::timestamptz)"
const IN_WORK = `r.work_state not in (${DONE_STATES.map((state) => `'${state}'`).join(", ")})`

/** What each order sorts by; every one ends with the id and has an index over open repairs. */
export const QUEUE_ORDERS: Readonly<Record<QueueSort, { key: string; direction: "asc" | "desc" }>> =
  {
    newest: { key: "r.created_at", direction: "desc" },
    promise: { key: PROMISED, direction: "asc" },
    state: { key: "r.state_entered_at", direction: "asc" },
    waiting: { key: "r.waiting_since", direction: "asc" },
  }

const OVERDUE = `r.is_open and ${PROMISED} < ? and ${IN_WORK}`
const AT_RISK = `r.is_open and ${PROMISED} >= ? and r.promise_p50_at < ? and ${IN_WORK}`

/** The states of a comma-separated list; 400 `invalid_query` names those that there are not. */
export const statesOf = (status: string): string[] => {
  const states = [...new Set(status.split(",").map((state) => state.trim()))]
  const unknown = states.filter((state) => !WORK_STATES.some((known) => known === state))
  if (unknown.length === 0) return states
  throw new ApiError(400, "invalid_query", `There is no state ${unknown.join(", ")}`, [
    { field: "status", message: `One or more of ${WORK_STATES.join(", ")}` },
  ])
}

const is = (column: string, value: string | undefined): Condition[] =>
  value ? [{ sql: `r.${column} = ?`, values: [value] }] : []

const technicianIs = (technician: string | undefined, { staff_id }: Asked): Condition[] =>
  technician === "none"
    ? [{ sql: "r.assignee_id is null", values: [] }]
    : is("assignee_id", technician === "me" ? staff_id : technician)

const marked = (flag: "true" | "false" | undefined, sql: string, values: Date[]): Condition[] =>
  flag ? [{ sql: flag === "true" ? sql : `not coalesce(${sql}, false)`, values }] : []

const matching = (q: string | undefined): Condition[] =>
  (q ? foldSearchText(q).split(/\s+/).filter(Boolean) : []).map((word) => ({
    sql: "r.search_text like ?",
    values: [`%${word.replace(/[\\%_]/g, "\\$&")}%`],
  }))

/** All that the filters ask for, less the states, which decide about the index to read. */
export const conditionsOf = (filters: Filters, asked: Asked): Condition[] => [
  { sql: "r.deleted_at is null", values: [] },
  ...technicianIs(filters.technician, asked),
  ...is("waiting_on", filters.waiting_on),
  ...is("urgency", filters.urgency),
  ...is("priority", filters.priority),
  ...is("service_method", filters.service_method),
  ...is("device_kind", filters.kind),
  ...is("device_slug", filters.device),
  ...is("order_id", filters.order_id),
  ...is("customer_id", filters.customer_id),
  ...marked(filters.overdue, OVERDUE, [asked.now]),
  ...marked(filters.at_risk, AT_RISK, [asked.now, asked.now]),
  ...(filters.ids ? [{ sql: "r.id = any(?)", values: [filters.ids] }] : []),
  ...(filters.from ? [{ sql: "r.created_at >= ?", values: [filters.from] }] : []),
  ...(filters.to ? [{ sql: "r.created_at < ?", values: [filters.to] }] : []),
  ...matching(filters.q),
]

/** What comes after `cursor` in an order. */
export const afterCursor = (cursor: string | undefined, sort: QueueSort): Condition[] => {
  if (!cursor) return []
  const { key, direction } = QUEUE_ORDERS[sort]
  const { at, id } = readCursor(cursor)
  return [
    {
      sql: `(${key}, r.id) ${direction === "asc" ? ">" : "<"} (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?)`,
      values: [at, id],
    },
  ]
}

export const OPEN: Condition = { sql: "r.is_open", values: [] }

/** Conditions joined to one, with their values in the order of their places. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(" and "),
  values: conditions.flatMap(({ values }) => values),
})
