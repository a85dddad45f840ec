import type { GateContext, GateEvaluator, GateResult } from "./gate"
import type { GateName } from "./gate-names"
import * as bench from "./gates-bench"
import * as intake from "./gates-intake"
import * as quote from "./gates-quote"

export { GATE_NAMES, type GateName } from "./gate-names"
export type { GateContext, GateResult } from "./gate"

/** Every gate of the table with its evaluator. */
export const GATES: Readonly<Record<GateName, GateEvaluator>> = {
  live_slot_hold: intake.liveSlotHold,
  consents_stored: intake.consentsStored,
  new_slot_held: intake.newSlotHeld,
  slot_missed: intake.slotMissed,
  sent_by_carrier: intake.sentByCarrier,
  address_known: intake.addressKnown,
  booked_or_walk_in: intake.bookedOrWalkIn,
  identity_confirmed: intake.identityConfirmed,
  imei_valid_or_override: intake.imeiValidOrOverride,
  condition_checklist: intake.conditionChecklist,
  photos_before: intake.notAvailable,
  terms_signed: intake.termsSigned,
  accessories_listed: intake.accessoriesListed,
  reason_given: intake.reasonGiven,
  assignee_given: bench.assigneeGiven,
  technician_skill: intake.notAvailable,
  diagnostic_fee_accepted: quote.diagnosticFeeAccepted,
  fault_code_present: quote.faultCodePresent,
  quote_has_line_or_barrier: quote.quoteHasLineOrBarrier,
  quote_is_draft_or_barrier: quote.quoteIsDraftOrBarrier,
  quote_within_cap: quote.quoteWithinCap,
  quote_hash_matches: quote.quoteHashMatches,
  quote_not_expired: quote.quoteNotExpired,
  quote_expired: quote.quoteExpired,
  declined_quote_matches: quote.declinedQuoteMatches,
  fee_shown: quote.feeShown,
  approver_named: quote.approverNamed,
  call_recorded: quote.callRecorded,
  accepted_lines_known: quote.acceptedLinesKnown,
  parts_reserved: bench.partsReserved,
  parts_not_reserved: bench.partsNotReserved,
  at_shop: bench.atShop,
  approval_present: quote.approvalPresent,
  manifest_given: bench.manifestGiven,
  hold_reason: bench.holdReason,
  parts_settled: bench.partsSettled,
  test_list_filled: bench.testListFilled,
  inspector_is_not_repairer: bench.inspectorIsNotRepairer,
  photos_after: intake.notAvailable,
  money_settled: bench.moneySettled,
  signature_or_carrier_proof: bench.signatureOrCarrierProof,
  credential_wiped: bench.credentialWiped,
  repair_not_started: bench.repairNotStarted,
  device_not_in_transit: bench.deviceNotInTransit,
  refund_computed: bench.refundComputed,
  notices_served: intake.notAvailable,
  no_open_dispute: bench.noOpenDispute,
  warranty_or_statutory_claim: bench.warrantyOrStatutoryClaim,
}

/** Evaluates one gate. `message_key` is the same in every language file: `repair.gates.<code>`. */
export function evaluateGate(gate: GateName, context: GateContext): GateResult {
  const verdict = GATES[gate](context)
  return { gate, ...verdict, message_key: `repair.gates.${verdict.code}` }
}
