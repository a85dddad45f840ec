import type {
  CredentialState,
  Custody,
  Hold,
  Outcome,
  PartGrade,
  PartState,
  QuoteState,
  ServiceMethod,
  WaitingOn,
  WorkState,
} from "./states"

export type SnapshotQuoteLine = {
  id: string
  /** null for fees and discounts */
  repair_type: string | null
  part_grade: PartGrade | null
  amount_minor: number
}

/** One immutable version of scope and price; only `status` and `accepted_line_ids` move. */
export type SnapshotQuote = {
  version: number
  status: QuoteState
  hash: string
  currency: string
  total_minor: number
  /** ISO 8601, UTC */
  valid_until: string
  lines: readonly SnapshotQuoteLine[]
  /** set when a part of the version was accepted */
  accepted_line_ids?: readonly string[]
}

/** "Go ahead up to this amount with these part grades", signed at booking. */
export type Cap = {
  amount_minor: number
  currency: string
  part_grades: readonly PartGrade[]
  /** null or absent: the scope that was booked */
  repair_types?: readonly string[] | null
}

export type SnapshotPart = {
  id: string
  quantity: number
  status: PartState
}

export type Consents = {
  terms: boolean
  early_start?: boolean
  diagnostic_fee?: boolean
}

/** Start and end are ISO 8601, UTC. */
export type Appointment = { starts_at: string; ends_at: string }

/** Where an outsourced repair is, and the state it comes back to. */
export type Outsourcing = {
  partner: string
  reference: string
  resume_to: "approved" | "repairing"
}

/**
 * All that a decision about one repair reads. JSON-safe (instants are ISO 8601 strings in UTC,
 * money is integer minor units), so that a replayed event log equals it.
 */
export type RepairSnapshot = {
  id: string
  version: number
  work_state: WorkState
  /** the shop's own division of the state, by its id; it ends with the state */
  sub_state?: string | null
  custody: Custody
  /** null once the repair is closed */
  waiting_on: WaitingOn | null
  outcome: Outcome | null
  service_method: ServiceMethod
  /** the repair was opened at the counter, without a booking */
  walk_in: boolean
  has_address: boolean
  hold: Hold | null
  outsourcing: Outsourcing | null
  appointment: Appointment | null
  no_show_grace_minutes: number
  assignee_id: string | null
  repaired_by: string | null
  inspector_id: string | null
  technician_count: number
  quotes: readonly SnapshotQuote[]
  accepted_quote_version: number | null
  cap: Cap | null
  parts: readonly SnapshotPart[]
  consents: Consents | null
  credential_status: CredentialState
  imei: string | null
  serial: string | null
  fault_codes: readonly string[]
  /** why the device cannot be repaired; null when it can */
  barrier_code: string | null
  diagnostic_fee_minor: number
  /** what the order asks for; null: derived from the accepted quote and the outcome */
  due_minor: number | null
  deposit_minor: number
  captured_minor: number
  refunded_minor: number
  disputed: boolean
  /** ISO 8601, UTC; null when no warranty runs */
  warranty_ends_at: string | null
}

/** A snapshot of a new repair: nothing known but what `fields` says. */
export function newSnapshot(
  fields: Partial<RepairSnapshot> & Pick<RepairSnapshot, "id" | "service_method">
): RepairSnapshot {
  return {
    version: 1,
    work_state: "requested",
    custody: "with_customer",
    waiting_on: "customer",
    outcome: null,
    walk_in: false,
    has_address: false,
    hold: null,
    outsourcing: null,
    appointment: null,
    no_show_grace_minutes: 24 * 60,
    assignee_id: null,
    repaired_by: null,
    inspector_id: null,
    technician_count: 1,
    quotes: [],
    accepted_quote_version: null,
    cap: null,
    parts: [],
    consents: null,
    credential_status: "not_needed",
    imei: null,
    serial: null,
    fault_codes: [],
    barrier_code: null,
    diagnostic_fee_minor: 0,
    due_minor: null,
    deposit_minor: 0,
    captured_minor: 0,
    refunded_minor: 0,
    disputed: false,
    warranty_ends_at: null,
    ...fields,
  }
}
