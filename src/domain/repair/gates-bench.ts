import { demand, MET, said, unmet, type GateContext, type GateEvaluator } from "./gate"
import { updatedParts } from "./parts"
import { outstandingMinor } from "./settlement"
import type { PartState } from "./states"

const LACKING: readonly PartState[] = ["proposed", "backordered", "faulty"]
const SETTLED: readonly PartState[] = ["fitted", "returned"]

const partsNow = ({ snapshot, evidence }: GateContext) =>
  updatedParts(snapshot.parts, evidence.parts ?? [])

export const assigneeGiven: GateEvaluator = ({ evidence }) =>
  demand(said(evidence.assignee_id), "assignee_missing", "assignee_id")

export const partsReserved: GateEvaluator = (context) =>
  demand(
    partsNow(context).every((part) => !LACKING.includes(part.status)),
    "parts_lacking",
    "parts"
  )

export const partsNotReserved: GateEvaluator = (context) =>
  demand(
    partsNow(context).some((part) => LACKING.includes(part.status)),
    "parts_all_reserved",
    ...(context.snapshot.parts.length > 0 ? (["parts"] as const) : [])
  )

export const atShop: GateEvaluator = ({ snapshot }) =>
  demand(snapshot.custody === "at_shop", "device_not_at_shop")

export const manifestGiven: GateEvaluator = ({ evidence }) =>
  demand(
    said(evidence.manifest?.partner) && said(evidence.manifest?.reference),
    "manifest_missing",
    "manifest"
  )

export const holdReason: GateEvaluator = ({ evidence }) =>
  demand(
    said(evidence.hold?.reason) && evidence.hold?.waiting_on !== undefined,
    "hold_reason_missing",
    "hold"
  )

export const partsSettled: GateEvaluator = (context) =>
  demand(
    partsNow(context).every((part) => SETTLED.includes(part.status)),
    "parts_not_settled",
    "parts"
  )

export const testListFilled: GateEvaluator = ({ evidence }) =>
  demand((evidence.tests ?? []).length > 0, "test_list_missing", "tests")

export const inspectorIsNotRepairer: GateEvaluator = ({ snapshot, actor }) =>
  demand(
    snapshot.technician_count <= 1 ||
      snapshot.repaired_by === null ||
      snapshot.repaired_by !== actor.id,
    "inspector_is_repairer"
  )

/** The owner alone may let a device go with money open, and says why. */
export const moneySettled: GateEvaluator = ({ snapshot, evidence, actor }) => {
  if (outstandingMinor(snapshot) <= 0) {
    return MET
  }
  if (actor.kind !== "staff" || actor.role !== "owner") {
    return unmet("balance_outstanding")
  }
  return demand(said(evidence.owner_override?.reason), "balance_outstanding", "owner_override")
}

export const signatureOrCarrierProof: GateEvaluator = ({ evidence }) =>
  demand(
    said(evidence.collected_by?.name) || said(evidence.carrier_proof?.tracking_code),
    "proof_of_hand_over_missing",
    "collected_by",
    "carrier_proof"
  )

export const credentialWiped: GateEvaluator = ({ snapshot, evidence }) => {
  const kept = snapshot.credential_status === "held" || snapshot.credential_status === "revealed"
  return demand(
    !kept || evidence.credential_wiped === true,
    "credential_not_wiped",
    "credential_wiped"
  )
}

export const repairNotStarted: GateEvaluator = ({ snapshot }) =>
  demand(
    snapshot.repaired_by === null && snapshot.parts.every((part) => part.status !== "fitted"),
    "repair_already_started"
  )

export const deviceNotInTransit: GateEvaluator = ({ snapshot }) =>
  demand(
    snapshot.custody === "with_customer" || snapshot.custody === "at_shop",
    "device_in_transit"
  )

export const refundComputed: GateEvaluator = ({ snapshot, evidence }) => {
  const kept = snapshot.captured_minor - snapshot.refunded_minor
  if (kept <= 0) {
    return MET
  }
  const refund = evidence.refund_minor
  const fits = refund !== undefined && Number.isSafeInteger(refund) && refund >= 0 && refund <= kept
  return demand(fits, "refund_not_computed", "refund_minor")
}

export const noOpenDispute: GateEvaluator = ({ snapshot }) =>
  demand(!snapshot.disputed, "dispute_open")

export const warrantyOrStatutoryClaim: GateEvaluator = ({ snapshot, evidence, now }) => {
  const ends_at = snapshot.warranty_ends_at
  const active = ends_at !== null && Date.parse(ends_at) > now.getTime()
  return demand(
    active || said(evidence.statutory_claim?.reason),
    "warranty_not_active",
    "statutory_claim"
  )
}
