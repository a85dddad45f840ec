import type { ActorRule } from "./actors"
import type { GateName } from "./gate-names"
import { BENCH_STATES, type WorkState } from "./states"

/** Every event of a repair's work state. */
export const REPAIR_EVENTS = [
  "confirm_booking",
  "reschedule",
  "no_show",
  "dispatch",
  "check_in",
  "refuse_intake",
  "assign",
  "start_diagnosis",
  "propose",
  "send_quote",
  "auto_approve",
  "accept",
  "part_accept",
  "decline",
  "expire",
  "need_parts",
  "parts_ready",
  "start_repair",
  "scope_change",
  "send_out",
  "back",
  "hold",
  "resume",
  "finish",
  "qc_pass",
  "qc_fail",
  "rework",
  "hand_over",
  "cancel",
  "uncollected",
  "declare_unclaimed",
  "dispose",
  "open_rework",
] as const
export type RepairEvent = (typeof REPAIR_EVENTS)[number]

/** How a target that depends on the snapshot or the evidence is found; see resolvers.ts. */
export type ResolverName =
  | "same_state"
  | "resume_hold"
  | "resume_outsourcing"
  | "unrepaired_or_requote"
  | "by_outcome"
  | "cancelled_or_return"

/** A resolver with every state it may answer, so that the graph stays checkable. */
export type Target = WorkState | { resolver: ResolverName; among: readonly WorkState[] }

/** A gate of a transition; a shop may add gates, and remove those that are `removable`. */
export type GateRef = { gate: GateName; removable: boolean }

export type Transition = {
  event: RepairEvent
  from: readonly WorkState[]
  to: Target
  gates: readonly GateRef[]
  actors: readonly ActorRule[]
  /** the name under which the fact is published */
  emits: `repair.${string}`
  /** whether the customer gets a message about it */
  notifies_customer: boolean
}

const MANAGERS: readonly ActorRule[] = ["owner", "manager"]
const COUNTER: readonly ActorRule[] = ["owner", "manager", "front_desk"]
const BENCH: readonly ActorRule[] = ["owner", "manager", "technician"]
const ANY_STAFF: readonly ActorRule[] = ["owner", "manager", "front_desk", "technician"]

const must = (gate: GateName): GateRef => ({ gate, removable: false })
const may = (gate: GateName): GateRef => ({ gate, removable: true })

type Extra = { silent?: boolean }

function row(
  event: RepairEvent,
  from: readonly WorkState[],
  to: Target,
  gates: readonly GateRef[],
  actors: readonly ActorRule[],
  emitted: string,
  { silent = false }: Extra = {}
): Transition {
  return { event, from, to, gates, actors, emits: `repair.${emitted}`, notifies_customer: !silent }
}

const SILENT: Extra = { silent: true }

/** The whole table. The API, the admin and the workflow editor read it; nothing else decides. */
export const TRANSITIONS: readonly Transition[] = [
  row(
    "confirm_booking",
    ["requested"],
    "booked",
    [must("live_slot_hold"), must("consents_stored")],
    ["order", "system"],
    "booked"
  ),
  row(
    "reschedule",
    ["booked"],
    "booked",
    [must("new_slot_held")],
    ["customer", "system", ...COUNTER],
    "rescheduled"
  ),
  row(
    "no_show",
    ["booked"],
    "no_show",
    [must("slot_missed")],
    ["job", "system"],
    "no_show_recorded"
  ),
  row(
    "dispatch",
    ["booked"],
    "awaiting_device",
    [must("sent_by_carrier"), must("address_known")],
    ["system", ...COUNTER],
    "dispatched"
  ),
  row(
    "check_in",
    ["requested", "booked", "awaiting_device"],
    "received",
    [
      must("booked_or_walk_in"),
      may("identity_confirmed"),
      must("imei_valid_or_override"),
      may("condition_checklist"),
      may("photos_before"),
      may("terms_signed"),
      may("accessories_listed"),
    ],
    COUNTER,
    "received"
  ),
  row(
    "refuse_intake",
    ["booked", "awaiting_device"],
    "returned_unrepaired",
    [must("reason_given")],
    COUNTER,
    "intake_refused"
  ),
  row(
    "assign",
    ["received"],
    "queued",
    [must("assignee_given"), may("technician_skill")],
    ["system", ...MANAGERS],
    "assigned",
    SILENT
  ),
  row(
    "start_diagnosis",
    ["queued"],
    "diagnosing",
    [may("diagnostic_fee_accepted")],
    BENCH,
    "diagnosis_started"
  ),
  row(
    "propose",
    ["diagnosing"],
    "quoting",
    [may("fault_code_present"), may("quote_has_line_or_barrier")],
    BENCH,
    "quote_proposed",
    SILENT
  ),
  row(
    "send_quote",
    ["quoting"],
    "awaiting_approval",
    [must("quote_is_draft_or_barrier")],
    ["system", ...BENCH],
    "quote_sent"
  ),
  row(
    "auto_approve",
    ["quoting"],
    "approved",
    [must("quote_within_cap")],
    ["system"],
    "quote_auto_approved"
  ),
  row(
    "accept",
    ["awaiting_approval"],
    "approved",
    [
      must("quote_hash_matches"),
      must("quote_not_expired"),
      must("approver_named"),
      must("call_recorded"),
    ],
    ["customer", ...COUNTER],
    "quote_accepted"
  ),
  row(
    "part_accept",
    ["awaiting_approval"],
    "approved",
    [
      must("quote_hash_matches"),
      must("quote_not_expired"),
      must("approver_named"),
      must("call_recorded"),
      must("accepted_lines_known"),
    ],
    ["customer", ...COUNTER],
    "quote_part_accepted"
  ),
  row(
    "decline",
    ["awaiting_approval"],
    { resolver: "unrepaired_or_requote", among: ["ready", "quoting"] },
    [
      must("declined_quote_matches"),
      must("fee_shown"),
      must("approver_named"),
      must("call_recorded"),
    ],
    ["customer", ...COUNTER],
    "quote_declined"
  ),
  row(
    "expire",
    ["awaiting_approval"],
    { resolver: "unrepaired_or_requote", among: ["ready", "quoting"] },
    [must("quote_expired")],
    ["job", "system"],
    "quote_expired"
  ),
  row(
    "need_parts",
    ["approved"],
    "awaiting_parts",
    [may("parts_not_reserved")],
    ["system", ...BENCH],
    "parts_needed"
  ),
  row(
    "parts_ready",
    ["awaiting_parts"],
    "approved",
    [may("parts_reserved")],
    ["system", ...ANY_STAFF],
    "parts_arrived"
  ),
  row(
    "start_repair",
    ["approved"],
    "repairing",
    [must("at_shop"), must("approval_present")],
    BENCH,
    "repair_started"
  ),
  row("scope_change", ["repairing"], "quoting", [must("reason_given")], BENCH, "scope_changed"),
  row(
    "send_out",
    ["approved", "repairing"],
    "outsourced",
    [must("at_shop"), may("manifest_given")],
    MANAGERS,
    "sent_out"
  ),
  row(
    "back",
    ["outsourced"],
    { resolver: "resume_outsourcing", among: ["approved", "repairing"] },
    [must("approval_present"), may("manifest_given")],
    MANAGERS,
    "returned_from_partner"
  ),
  row("hold", BENCH_STATES, "on_hold", [must("hold_reason")], ANY_STAFF, "held"),
  row(
    "resume",
    ["on_hold"],
    { resolver: "resume_hold", among: BENCH_STATES },
    [],
    ANY_STAFF,
    "resumed",
    SILENT
  ),
  row(
    "finish",
    ["repairing"],
    "qc",
    [may("parts_settled"), may("test_list_filled")],
    BENCH,
    "finished",
    SILENT
  ),
  row(
    "qc_pass",
    ["qc"],
    "ready",
    [may("inspector_is_not_repairer"), may("photos_after")],
    BENCH,
    "ready"
  ),
  row("qc_fail", ["qc"], "qc_failed", [may("reason_given")], BENCH, "quality_check_failed", SILENT),
  row(
    "rework",
    ["qc_failed"],
    "repairing",
    [must("at_shop"), must("approval_present")],
    BENCH,
    "reworked"
  ),
  row(
    "hand_over",
    // An unclaimed device can still be collected until it is disposed of.
    ["ready", "unclaimed"],
    { resolver: "by_outcome", among: ["completed", "returned_unrepaired"] },
    [must("money_settled"), may("signature_or_carrier_proof"), must("credential_wiped")],
    COUNTER,
    "handed_over"
  ),
  row(
    "cancel",
    [
      "requested",
      "booked",
      "awaiting_device",
      "received",
      "queued",
      "diagnosing",
      "quoting",
      "awaiting_approval",
      "approved",
      "awaiting_parts",
      "on_hold",
    ],
    { resolver: "cancelled_or_return", among: ["cancelled", "ready"] },
    [must("repair_not_started"), must("device_not_in_transit"), must("refund_computed")],
    ["customer", "system", "job", ...COUNTER],
    "cancelled"
  ),
  row(
    "uncollected",
    ["ready"],
    "ready",
    [must("no_open_dispute")],
    ["job", "owner"],
    "collection_reminded"
  ),
  row(
    "declare_unclaimed",
    ["ready"],
    "unclaimed",
    [must("notices_served"), must("no_open_dispute")],
    ["job", "owner"],
    "declared_unclaimed"
  ),
  row(
    "dispose",
    ["unclaimed"],
    "disposed",
    [must("notices_served"), must("no_open_dispute")],
    ["owner"],
    "disposed"
  ),
  row(
    "open_rework",
    ["completed"],
    { resolver: "same_state", among: ["completed"] },
    [must("warranty_or_statutory_claim")],
    ["customer", ...COUNTER],
    "rework_opened"
  ),
]

/** The row of `event`; events are unique in the table. */
export function transitionOf(event: RepairEvent): Transition {
  const found = TRANSITIONS.find((transition) => transition.event === event)
  if (!found) {
    throw new Error(`The transition table has no row for ${event}`)
  }
  return found
}

/** Every state that `transition` may lead to. */
export function targetsOf(transition: Transition): readonly WorkState[] {
  return typeof transition.to === "string" ? [transition.to] : transition.to.among
}
