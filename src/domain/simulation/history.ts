import type { QuoteLine } from "../pricing/quote-terms"
import type { Actor } from "../repair/actors"
import type { Clock } from "../repair/clock"
import type { RepairLogEntry } from "../repair/event-log"
import type { RepairPatch } from "../repair/evidence"
import type { RepairSnapshot, SnapshotPart } from "../repair/snapshot"
import type { QuoteState, WorkState } from "../repair/states"
import type { CurrencyCode } from "../shared/money"
import type { SimulatedCustomer } from "./people"
import type { SimulatedDevice } from "./shop"

/** One change of a repair, before it is chained to the ones before. */
export type HistoryEvent = {
  id: string
  salt: string
  sequence: number
  event: RepairLogEntry["event"]
  from_state: WorkState | null
  to_state: WorkState
  actor: Actor
  actor_name: string | null
  note: string | null
  patch: RepairPatch
  evidence: Record<string, unknown>
  occurred_at: Date
  idempotency_key?: string
}

/** A version of the quote as it is at the end of the history. */
export type HistoryQuote = {
  id: string
  version: number
  status: QuoteState
  hash: string
  currency_code: CurrencyCode
  lines: readonly (QuoteLine & { id: string })[]
  subtotal_minor: number
  tax_minor: number
  total_minor: number
  vat_rate_bp: number
  valid_until: Date
  note: string | null
  sent_at: Date | null
  accepted_at: Date | null
  acceptance: { actor: Actor; evidence: Record<string, unknown> } | null
  created_at: Date
  updated_at: Date
}

export type HistoryPart = SnapshotPart & {
  variant_id: string
  inventory_item_id: string
  location_id: string | null
  title: string
  sku: string
  part_grade: string
  created_at: Date
  updated_at: Date
  /** when a part that was not on the shelf comes; ms since 1970 */
  arrives_at: number | null
}

export type Payment = { amount_minor: number; method: string; at: Date }

/** One physical device of a customer; the same object in all its repairs. */
export type CustomerDevice = {
  id: string
  colour: string
  /** its IMEI or serial number, when the booking named it */
  identity: { imei: string | null; serial: string | null }
  /** ms since 1970 */
  created_at: number
}

/** What a repair is opened with, and what stays. */
export type HistoryHeader = {
  id: string
  number: string
  /** counted from 1 */
  place: number
  order_id: string
  customer: SimulatedCustomer
  customer_device: CustomerDevice
  device: SimulatedDevice
  currency_code: CurrencyCode
  service_method: "drop_off" | "mail_in"
  urgency: "standard" | "express"
  description: string
  promise_p50_at: Date
  promise_p90_at: Date
  opened_at: Date
}

/** All that became of one repair until the simulation ended. */
export type History = HistoryHeader & {
  events: readonly HistoryEvent[]
  quotes: readonly HistoryQuote[]
  parts: readonly HistoryPart[]
  snapshot: RepairSnapshot
  clock: Clock
  state_entered_at: Date
  total_minor: number
  payment: Payment | null
  updated_at: Date
}
