import type { Appointment, RepairSnapshot, SnapshotQuote } from "./snapshot"
import type { PartState, WaitingOn } from "./states"
import type { RepairEvent } from "./transition"

/** A check on a list: what was looked at and what was found. */
export type ChecklistItem = { item: string; passed: boolean; note?: string }

/** A part line's new status. */
export type PartUpdate = { id: string; status: PartState }

/** Every field that evidence may carry. Money is integer minor units, instants ISO 8601 in UTC. */
export type EvidenceFields = {
  reason?: string
  note?: string
  /** confirm_booking: a live hold; absent while no slots are offered */
  hold_id?: string
  hold_expires_at?: string
  /** reschedule: the newly held appointment */
  appointment?: Appointment
  /** dispatch: the carrier took the device with it */
  collected_by_carrier?: boolean
  tracking_code?: string
  identity_confirmed?: boolean
  imei?: string
  serial?: string
  imei_override?: { reason: string }
  condition_checklist?: readonly ChecklistItem[]
  /** check_in: who signed the terms */
  terms_signed?: { name: string }
  /** an empty list says that nothing came with the device */
  accessories?: readonly string[]
  assignee_id?: string
  diagnostic_fee_accepted?: boolean
  fault_codes?: readonly string[]
  barrier_code?: string
  /** a version to add as the newest draft */
  quote?: SnapshotQuote
  quote_version?: number
  hash?: string
  /** who approves or declines */
  name?: string
  signature?: string
  /** staff who accept or decline for the customer name the recorded call */
  recorded_call?: { reference: string }
  accepted_line_ids?: readonly string[]
  /** decline, expire: what the customer was told a diagnosis without repair costs */
  fee_shown_minor?: number
  /** decline, expire: quote again instead of giving the device back */
  requote?: boolean
  parts?: readonly PartUpdate[]
  manifest?: { partner: string; reference: string }
  hold?: { reason: string; waiting_on: WaitingOn }
  tests?: readonly ChecklistItem[]
  /** hand_over: settles what is open; the owner alone may */
  owner_override?: { reason: string }
  /** hand_over: who took the device */
  collected_by?: { name: string; signature?: string }
  carrier_proof?: { carrier: string; tracking_code: string }
  credential_wiped?: boolean
  /** cancel: the device is given back in the same act */
  device_returned?: { name: string }
  /** cancel: by the cancellation rules */
  refund_minor?: number
  rework_kind?: "warranty_rework" | "repeat_performance"
  statutory_claim?: { reason: string }
}

/** Which fields each event reads. */
export const EVIDENCE_FIELDS = {
  confirm_booking: ["hold_id", "hold_expires_at"],
  reschedule: ["hold_id", "appointment", "reason"],
  no_show: [],
  dispatch: ["collected_by_carrier", "tracking_code"],
  check_in: [
    "identity_confirmed",
    "imei",
    "serial",
    "imei_override",
    "condition_checklist",
    "terms_signed",
    "accessories",
    "note",
  ],
  refuse_intake: ["reason", "note"],
  assign: ["assignee_id"],
  start_diagnosis: ["diagnostic_fee_accepted"],
  propose: ["fault_codes", "barrier_code", "quote", "note"],
  send_quote: ["quote"],
  auto_approve: [],
  accept: ["quote_version", "hash", "name", "signature", "recorded_call"],
  part_accept: ["quote_version", "hash", "name", "signature", "recorded_call", "accepted_line_ids"],
  decline: [
    "quote_version",
    "hash",
    "name",
    "signature",
    "recorded_call",
    "fee_shown_minor",
    "requote",
    "reason",
  ],
  expire: ["requote"],
  need_parts: ["parts"],
  parts_ready: ["parts"],
  start_repair: [],
  scope_change: ["reason", "fault_codes", "quote"],
  send_out: ["manifest"],
  back: ["manifest"],
  hold: ["hold"],
  resume: ["note"],
  finish: ["parts", "tests", "note"],
  qc_pass: ["tests", "note"],
  qc_fail: ["reason", "tests"],
  rework: ["note"],
  hand_over: ["owner_override", "collected_by", "carrier_proof", "credential_wiped"],
  cancel: ["reason", "device_returned", "refund_minor"],
  uncollected: ["note"],
  declare_unclaimed: ["note"],
  dispose: ["note"],
  open_rework: ["rework_kind", "statutory_claim", "reason"],
} as const satisfies Record<RepairEvent, readonly (keyof EvidenceFields)[]>

/** The evidence of one event: the fields that it reads, each optional. */
export type EvidenceOf<E extends RepairEvent> = Pick<
  EvidenceFields,
  (typeof EVIDENCE_FIELDS)[E][number]
>

/** The evidence of any event. */
export type Evidence = EvidenceOf<RepairEvent>

/** What a decision changes in the snapshot; the caller stores exactly this. */
export type RepairPatch = Partial<Omit<RepairSnapshot, "id" | "version">>

/** The fields that `event` reads, with those that a shop's added gates read. */
export const fieldsRead = (
  event: RepairEvent,
  added: readonly (keyof EvidenceFields)[] = []
): readonly (keyof EvidenceFields)[] => [...EVIDENCE_FIELDS[event], ...added]

/**
 * `fields` without what neither `event` nor an added gate reads, so that nothing else can slip into
 * a decision.
 */
export function evidenceOf<E extends RepairEvent>(
  event: E,
  fields: EvidenceFields,
  added: readonly (keyof EvidenceFields)[] = []
): EvidenceOf<E> {
  const read: readonly string[] = fieldsRead(event, added)
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => read.includes(name) && value !== undefined)
  ) as EvidenceOf<E>
}
