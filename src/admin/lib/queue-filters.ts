import { WAITING_ON, WORK_STATES } from "../../domain/repair/states"
import { STATE_GROUPS, isStateGroup, type StateGroup } from "./repair-states"

export type QueueFilters = {
  state: StateGroup | "all"
  technician: string
  waiting_on: string
  urgency: string
  overdue: boolean
  q: string
}

/** What the queue shows when the address says nothing. */
export const DEFAULT_STATE: StateGroup = "open"
/** The technician filter's value for repairs that nobody has. */
export const UNASSIGNED = "none"
export const URGENCIES = ["standard", "express"] as const

const oneOf = (values: readonly string[], value: string | null): string =>
  value !== null && values.includes(value) ? value : ""

/** Reads the filters from the page's address; what it does not know is ignored. */
export function readFilters(params: URLSearchParams): QueueFilters {
  const state = params.get("state")
  return {
    state: state === "all" || isStateGroup(state) ? state : DEFAULT_STATE,
    technician: params.get("technician") ?? "",
    waiting_on: oneOf(WAITING_ON, params.get("waiting_on")),
    urgency: oneOf(URGENCIES, params.get("urgency")),
    overdue: params.get("overdue") === "true",
    q: params.get("q") ?? "",
  }
}

/** Writes one filter into the address and leaves the page behind that the others had. */
export function withFilter(params: URLSearchParams, key: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params)
  next.delete("cursor")
  if (value) next.set(key, value)
  else next.delete(key)
  return next
}

const EVERY_STATE = WORK_STATES.join(",")

/** Open repairs are what the API lists unasked, by an index of its own; a search finds all. */
function statusOf({ state, q }: QueueFilters): string | undefined {
  if (state === "all") return EVERY_STATE
  return state === DEFAULT_STATE && !q ? undefined : STATE_GROUPS[state].join(",")
}

/** The filters as the query of `GET /admin/repairs`. */
export function toApiQuery(filters: QueueFilters): Record<string, string | undefined> {
  return {
    status: statusOf(filters),
    technician: filters.technician || undefined,
    waiting_on: filters.waiting_on || undefined,
    urgency: filters.urgency || undefined,
    overdue: filters.overdue ? "true" : undefined,
    q: filters.q || undefined,
  }
}

export const hasFilters = (filters: QueueFilters): boolean =>
  filters.state !== DEFAULT_STATE ||
  filters.overdue ||
  [filters.technician, filters.waiting_on, filters.urgency, filters.q].some(Boolean)
