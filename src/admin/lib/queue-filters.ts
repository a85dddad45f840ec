import { PRIORITIES } from "../../domain/repair/priority"
import { SERVICE_METHODS, WAITING_ON, WORK_STATES } from "../../domain/repair/states"
import { DEVICE_KINDS } from "./device-filters"
import { STATE_GROUPS, isStateGroup, type StateGroup } from "./repair-states"

/** What the queue shows when the address says nothing. */
export const DEFAULT_STATE: StateGroup = "open"
/** The technician filter's values for repairs that nobody has, and for one's own. */
export const UNASSIGNED = "none"
export const ME = "me"
export const URGENCIES = ["standard", "express"] as const
export const DUE = ["overdue", "at_risk"] as const
export const LAYOUTS = ["board", "table"] as const
export const SORTS = ["promise", "newest", "state", "waiting"] as const
/** Service methods that the shop offers today. */
export const METHODS = SERVICE_METHODS.slice(0, 2)

/** The filters with a few values each. */
export const CHOICES = {
  due: DUE,
  waiting_on: WAITING_ON,
  urgency: URGENCIES,
  priority: PRIORITIES,
  service_method: METHODS,
  kind: DEVICE_KINDS,
} as const satisfies Record<string, readonly string[]>
export type ChoiceFilter = keyof typeof CHOICES

export type Layout = (typeof LAYOUTS)[number]
export type Sort = (typeof SORTS)[number]

export type QueueFilters = Record<ChoiceFilter, string> & {
  state: StateGroup | "all"
  technician: string
  from: string
  to: string
  q: string
}
export type FilterName = keyof QueueFilters

/** All that the address says about the queue. */
export type QueueView = { layout: Layout; sort: Sort; filters: QueueFilters }

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | "" =>
  values.find((known) => known === value) ?? ""

const day = (value: string | null): string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ""

/** Reads the view from the page's address; what it does not know is ignored. */
export function readView(params: URLSearchParams): QueueView {
  const state = params.get("state")
  const choice = (name: ChoiceFilter) => oneOf(CHOICES[name], params.get(name))
  return {
    layout: oneOf(LAYOUTS, params.get("layout")) || "board",
    sort: oneOf(SORTS, params.get("sort")) || "promise",
    filters: {
      state: state === "all" || isStateGroup(state) ? state : DEFAULT_STATE,
      technician: params.get("technician") ?? "",
      due: choice("due"),
      waiting_on: choice("waiting_on"),
      urgency: choice("urgency"),
      priority: choice("priority"),
      service_method: choice("service_method"),
      kind: choice("kind"),
      from: day(params.get("from")),
      to: day(params.get("to")),
      q: params.get("q") ?? "",
    },
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

/** Closed repairs are only kept in the order of their bookings. */
export const sortsOf = ({ filters }: QueueView): readonly Sort[] =>
  filters.state === "all" || filters.state === "closed" ? ["newest"] : SORTS

type ApiQuery = Record<string, string | undefined>

/** Midnight that begins a day, or ends it, where the browser is. */
const instantOf = (date: string, daysLater: number): string | undefined => {
  if (!date) return undefined
  const [year, month, dayOfMonth] = date.split("-").map(Number)
  return new Date(year, month - 1, dayOfMonth + daysLater).toISOString()
}

/** The filters as the query of `GET /admin/repairs/board`. */
export function toBoardQuery({ filters, sort }: QueueView): ApiQuery {
  return {
    technician: filters.technician || undefined,
    overdue: filters.due === "overdue" ? "true" : undefined,
    at_risk: filters.due === "at_risk" ? "true" : undefined,
    waiting_on: filters.waiting_on || undefined,
    urgency: filters.urgency || undefined,
    priority: filters.priority || undefined,
    service_method: filters.service_method || undefined,
    kind: filters.kind || undefined,
    from: instantOf(filters.from, 0),
    to: instantOf(filters.to, 1),
    q: filters.q || undefined,
    sort,
  }
}

/** The filters as the query of `GET /admin/repairs`. */
export function toApiQuery(view: QueueView): ApiQuery {
  const sort = sortsOf(view).find((known) => known === view.sort) ?? "newest"
  return { ...toBoardQuery(view), sort, status: statusOf(view.filters) }
}

/** How many filters are set, the board's states aside. */
export const countFilters = ({ filters }: QueueView): number =>
  Object.entries(filters).filter(
    ([name, value]) => value !== "" && !(name === "state" && value === DEFAULT_STATE)
  ).length

/** True when the address says nothing of a view, so that the default one may be shown. */
export const saysNothing = (params: URLSearchParams): boolean => [...params.keys()].length === 0

/** The address of the table of one stage, with the filters that are set. */
export function tableAddress(params: URLSearchParams, state: StateGroup): string {
  const next = withFilter(params, "state", state)
  next.set("layout", "table")
  return `/repairs?${next.toString()}`
}
