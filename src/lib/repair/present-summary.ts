import type { RepairSummary } from "../../contracts/admin-repair"
import { fromMajor, toMajor } from "../../domain/shared/money"
import type { LocalizedText } from "../../domain/shared/locale"
import { iso } from "./load-repair"
import type { RepairRow } from "./repair-row"

export type SummaryRow = RepairRow & {
  technician_id: string | null
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
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    work_state: row.work_state,
    waiting_on: row.waiting_on,
    urgency: row.urgency,
    overdue: row.is_open && row.promise_p90_at !== null && row.promise_p90_at < now,
    device_name: row.device_name,
    device_kind: row.device_kind,
    repair_labels: row.labels.map((label) => label["en-GB"]),
    customer_name: `${row.first_name} ${row.last_name}`.trim(),
    assignee:
      row.technician_id && row.technician_name
        ? { id: row.technician_id, name: row.technician_name }
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
