import type { EvidenceFields } from "../repair/evidence"
import type { GateName } from "../repair/gate-names"
import type { WorkState } from "../repair/states"
import type { RepairEvent } from "../repair/transition"
import { targetsOf, transitionOf } from "../repair/transitions"

/**
 * Transitions that no shop can do without: those by which the order, the system and the customer
 * act, and the hand-over, by which every device goes back. All others may be disabled as far as the
 * model check finds the rest sound.
 */
export const REQUIRED_EVENTS: readonly RepairEvent[] = [
  "confirm_booking",
  "reschedule",
  "check_in",
  "send_quote",
  "auto_approve",
  "accept",
  "decline",
  "expire",
  "hand_over",
  "cancel",
]

/** True for the state in which repairs begin, and for those that a required transition leads to. */
export function isRequiredState(state: WorkState): boolean {
  return (
    state === "requested" ||
    REQUIRED_EVENTS.some((event) => targetsOf(transitionOf(event)).includes(state))
  )
}

type Addable = {
  /** where the gate makes sense: it can be met there, and nobody but staff acts */
  events: readonly RepairEvent[]
  /** fields that the transition reads and records for this gate's sake */
  evidence: readonly (keyof EvidenceFields)[]
}

/** The gates that a shop may add to further transitions. */
export const ADDABLE_GATES: Partial<Record<GateName, Addable>> = {
  identity_confirmed: {
    events: ["start_diagnosis", "hand_over"],
    evidence: ["identity_confirmed"],
  },
  condition_checklist: {
    events: ["start_diagnosis", "start_repair", "send_out", "back", "qc_pass", "hand_over"],
    evidence: ["condition_checklist"],
  },
  terms_signed: {
    events: ["start_diagnosis", "start_repair", "hand_over"],
    evidence: ["terms_signed"],
  },
  accessories_listed: { events: ["send_out", "back", "hand_over"], evidence: ["accessories"] },
  reason_given: {
    events: ["need_parts", "send_out", "back", "resume", "rework"],
    evidence: ["reason"],
  },
  test_list_filled: {
    events: ["start_diagnosis", "propose", "start_repair", "qc_pass", "rework", "hand_over"],
    evidence: ["tests"],
  },
  fault_code_present: { events: ["start_repair", "send_out"], evidence: [] },
  parts_reserved: { events: ["start_repair"], evidence: [] },
  parts_settled: { events: ["qc_pass"], evidence: [] },
  approval_present: { events: ["need_parts", "send_out"], evidence: [] },
  at_shop: { events: ["assign", "start_diagnosis", "propose", "finish", "qc_pass"], evidence: [] },
  money_settled: { events: ["start_repair", "send_out"], evidence: ["owner_override"] },
  no_open_dispute: { events: ["start_repair", "send_out", "hand_over"], evidence: [] },
  inspector_is_not_repairer: { events: ["hand_over"], evidence: [] },
}
