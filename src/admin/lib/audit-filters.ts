import { instantInZone } from "./zoned-time"

const DAY_MS = 86_400_000

/** What the page's address says; each is empty where it says nothing. */
export type AuditFilters = Record<
  "staff_id" | "kind" | "object" | "outcome" | "from" | "to",
  string
>

export const AUDIT_OUTCOMES = ["done", "refused", "failed", "open"] as const

const DATE = /^\d{4}-\d{2}-\d{2}$/

const dateOf = (text: string | null): string => (text !== null && DATE.test(text) ? text : "")

/** The filters of an address; what is no date counts as none. */
export const readAuditFilters = (params: URLSearchParams): AuditFilters => ({
  staff_id: params.get("staff_id") ?? "",
  kind: params.get("kind") ?? "",
  object: params.get("object") ?? "",
  outcome: AUDIT_OUTCOMES.find((outcome) => outcome === params.get("outcome")) ?? "",
  from: dateOf(params.get("from")),
  to: dateOf(params.get("to")),
})

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** The filters as the API takes them: whole days of the shop's zone, both ends included. */
export const auditQuery = (
  { kind, from, to, ...filters }: AuditFilters,
  timeZone: string
): Record<string, string | undefined> => ({
  ...filters,
  action: kind ? `${kind}.` : undefined,
  from: from ? instantInZone(`${from}T00:00`, timeZone) : undefined,
  to: to ? instantInZone(`${dayAfter(to)}T00:00`, timeZone) : undefined,
})
