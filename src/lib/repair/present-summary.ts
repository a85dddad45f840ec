import type { RepairSummary } from "../../contracts/admin-repair"
import { dueMarkOf } from "../../domain/repair/due"
import { fromMajor, toMajor } from "../../domain/shared/money"
import type { LocalizedText } from "../../domain/shared/locale"
import { iso } from "./load-repair"
import type { RepairRow } from "./repair-row"

type ShownColumn =
  | "id"
  | "number"
  | "version"
  | "work_state"
  | "state_entered_at"
  | "waiting_on"
  | "waiting_since"
  | "urgency"
  | "priority"
  | "service_method"
  | "device_name"
  | "device_kind"
  | "first_name"
  | "last_name"
  | "assignee_id"
  | "promise_p50_at"
  | "promise_p90_at"
  | "order_id"
  | "currency_code"
  | "total_minor"
  | "created_at"
  | "updated_at"

/** What a summary is made of: columns of the repair, and what its payments and its quote say. */
export type SummaryRow = Pick<RepairRow, ShownColumn> & {
  technician_name: string | null
  place: string
  captured: string
  refunded: string
  labels: LocalizedText[]
}

const minor = (amount: string, row: SummaryRow): number =>
  fromMajor(amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount, row.currency_code)

/** A repair as a row of the queue. */
export const presentSummary = (row: SummaryRow, now: Date): RepairSummary => {
  const paid = minor(row.captured, row) - minor(row.refunded, row)
  const amount = (value: number) => toMajor(value, row.currency_code)
  const due = dueMarkOf(row, now)
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    work_state: row.work_state,
    waiting_on: row.waiting_on,
    urgency: row.urgency,
    priority: row.priority,
    service_method: row.service_method,
    overdue: due === "overdue",
    at_risk: due === "at_risk",
    state_entered_at: iso(row.state_entered_at),
    waiting_since: row.waiting_since && iso(row.waiting_since),
    device_name: row.device_name,
    device_kind: row.device_kind,
    repair_labels: row.labels,
    customer_name: `${row.first_name} ${row.last_name}`.trim(),
    assignee:
      row.assignee_id && row.technician_name
        ? { id: row.assignee_id, name: row.technician_name }
        : null,
    promise:
      row.promise_p50_at && row.promise_p90_at
        ? { p50: iso(row.promise_p50_at), p90: iso(row.promise_p90_at) }
        : null,
    order_id: row.order_id,
    currency_code: row.currency_code,
    total: amount(row.total_minor),
    outstanding: amount(Math.max(0, row.total_minor - paid)),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  }
}
