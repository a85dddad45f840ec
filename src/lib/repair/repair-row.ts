import type { Clock } from "../../domain/repair/clock"
import type { Priority } from "../../domain/repair/priority"
import type { RepairSnapshot, SnapshotPart } from "../../domain/repair/snapshot"
import type { QuoteState, WaitingOn, WorkState } from "../../domain/repair/states"
import type { CurrencyCode } from "../../domain/shared/money"
import type { Locale } from "../../domain/shared/locale"
import type { StoredPriceLine } from "../pricing/quote-store"

/** What column `state` holds: the snapshot less what other tables and columns say. */
export type StoredState = Omit<
  RepairSnapshot,
  | "id"
  | "version"
  | "quotes"
  | "parts"
  | "captured_minor"
  | "refunded_minor"
  | "technician_count"
  | "due_minor"
>

/** A line of a repair's quote; its id is unique within all versions of the repair. */
export interface RepairQuoteLine extends StoredPriceLine {
  id: string
}

/** Lines with the ids that src/domain/repair gives a version's lines: their position from 1. */
export const numberedLines = (lines: readonly StoredPriceLine[]): RepairQuoteLine[] =>
  lines.map((line, index) => ({ ...line, id: String(index + 1) }))

/** A row of `repair_quote`. */
export interface RepairQuoteRow {
  id: string
  version: number
  status: QuoteState
  hash: string
  currency_code: CurrencyCode
  lines: RepairQuoteLine[]
  subtotal_minor: number
  tax_minor: number
  total_minor: number
  vat_rate_bp: number
  note: string | null
  valid_until: string
  sent_at: string | null
  accepted_at: string | null
  /** Set when only some lines of the version were accepted. */
  accepted_line_ids: string[] | null
}

/** A row of `repair_part`. */
export interface RepairPartRow extends SnapshotPart {
  variant_id: string | null
  inventory_item_id: string | null
  reservation_id: string | null
  location_id: string | null
  title: string
  sku: string | null
  part_grade: string
}

/** A row of `repair`. */
export interface RepairRow {
  id: string
  number: string
  version: number
  order_id: string
  device_key: string
  booking_id: string | null
  customer_id: string | null
  customer_device_id: string
  device_slug: string
  device_name: string
  device_kind: string
  first_name: string
  last_name: string
  email: string
  phone: string | null
  locale: Locale
  currency_code: CurrencyCode
  service_method: "drop_off" | "mail_in"
  urgency: "standard" | "express"
  priority: Priority
  description: string
  work_state: WorkState
  state_entered_at: Date
  waiting_on: WaitingOn | null
  waiting_since: Date | null
  waited_ms: Clock["waited_ms"]
  assignee_id: string | null
  is_open: boolean
  state: StoredState
  intake: Record<string, unknown> | null
  total_minor: number
  order_edit_version: number | null
  promise_p50_at: Date | null
  promise_p90_at: Date | null
  search_text: string
  event_hash: string
  created_at: Date
  updated_at: Date
}

/** A repair with all that a decision about it reads. */
export interface LoadedRepair {
  row: RepairRow
  quotes: RepairQuoteRow[]
  parts: RepairPartRow[]
  snapshot: RepairSnapshot
}
