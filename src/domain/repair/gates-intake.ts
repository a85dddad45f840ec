import { demand, MET, NOT_AVAILABLE, said, unmet, type GateEvaluator } from "./gate"
import { isValidImei, normaliseImei } from "./identity"
import type { ServiceMethod } from "./states"

const METHODS_WITHOUT_SLOTS: readonly ServiceMethod[] = ["mail_in"]
const METHODS_BY_CARRIER: readonly ServiceMethod[] = ["mail_in", "courier"]

const MINUTE_MS = 60_000

export const liveSlotHold: GateEvaluator = ({ snapshot, evidence, now }) => {
  if (METHODS_WITHOUT_SLOTS.includes(snapshot.service_method)) {
    return MET
  }
  if (evidence.hold_expires_at !== undefined) {
    return demand(Date.parse(evidence.hold_expires_at) > now.getTime(), "slot_hold_expired")
  }
  return said(evidence.hold_id) ? MET : NOT_AVAILABLE
}

export const consentsStored: GateEvaluator = ({ snapshot }) =>
  demand(snapshot.consents?.terms === true, "consent_missing")

export const newSlotHeld: GateEvaluator = ({ snapshot, evidence, now }) => {
  if (METHODS_WITHOUT_SLOTS.includes(snapshot.service_method)) {
    return MET
  }
  if (!evidence.appointment) {
    return unmet("new_slot_needed", "appointment")
  }
  const starts = Date.parse(evidence.appointment.starts_at)
  const ends = Date.parse(evidence.appointment.ends_at)
  return demand(starts > now.getTime() && ends > starts, "new_slot_invalid", "appointment")
}

export const slotMissed: GateEvaluator = ({ snapshot, now }) => {
  if (!snapshot.appointment) {
    return unmet("no_appointment")
  }
  const missed_at =
    Date.parse(snapshot.appointment.ends_at) + snapshot.no_show_grace_minutes * MINUTE_MS
  return demand(now.getTime() >= missed_at, "grace_not_over")
}

export const sentByCarrier: GateEvaluator = ({ snapshot }) =>
  demand(METHODS_BY_CARRIER.includes(snapshot.service_method), "method_without_carrier")

export const addressKnown: GateEvaluator = ({ snapshot }) =>
  demand(snapshot.has_address, "address_missing")

export const bookedOrWalkIn: GateEvaluator = ({ snapshot }) =>
  demand(snapshot.work_state !== "requested" || snapshot.walk_in, "booking_not_confirmed")

export const identityConfirmed: GateEvaluator = ({ evidence }) =>
  demand(evidence.identity_confirmed === true, "identity_not_confirmed", "identity_confirmed")

export const imeiValidOrOverride: GateEvaluator = ({ snapshot, evidence }) => {
  if (said(evidence.imei_override?.reason)) {
    return MET
  }
  const imei = evidence.imei ?? snapshot.imei
  if (imei !== null && imei !== undefined && imei !== "") {
    if (!isValidImei(imei)) {
      return unmet("imei_invalid", "imei", "imei_override")
    }
    const known = snapshot.imei === null ? imei : snapshot.imei
    const same = normaliseImei(known) === normaliseImei(imei)
    return demand(same, "imei_mismatch", "imei", "imei_override")
  }
  const identified = said(evidence.serial) || said(snapshot.serial)
  return demand(identified, "identifier_missing", "imei", "serial", "imei_override")
}

export const conditionChecklist: GateEvaluator = ({ evidence }) =>
  demand(
    (evidence.condition_checklist ?? []).length > 0,
    "condition_checklist_missing",
    "condition_checklist"
  )

export const termsSigned: GateEvaluator = ({ evidence }) =>
  demand(said(evidence.terms_signed?.name), "terms_not_signed", "terms_signed")

export const accessoriesListed: GateEvaluator = ({ evidence }) =>
  demand(evidence.accessories !== undefined, "accessories_not_listed", "accessories")

export const reasonGiven: GateEvaluator = ({ evidence }) =>
  demand(said(evidence.reason), "reason_missing", "reason")

export const notAvailable: GateEvaluator = () => NOT_AVAILABLE
