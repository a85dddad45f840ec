import type { RepairLogEntry } from "./event-log"
import type { EvidenceFields, RepairPatch } from "./evidence"

/** Evidence that is a choice, an id or an amount; everything else may hold what people wrote. */
const IMPERSONAL: readonly (keyof EvidenceFields)[] = [
  "appointment",
  "assignee_id",
  "barrier_code",
  "collected_by_carrier",
  "credential_wiped",
  "diagnostic_fee_accepted",
  "accepted_line_ids",
  "fault_codes",
  "fee_shown_minor",
  "hash",
  "hold_expires_at",
  "hold_id",
  "identity_confirmed",
  "parts",
  "quote",
  "quote_version",
  "refund_minor",
  "requote",
  "rework_kind",
]

/** A patch of the snapshot without what names a device or was written by hand. */
export function redactPatch(patch: RepairPatch): RepairPatch {
  return {
    ...patch,
    ...(patch.imei === undefined ? {} : { imei: null }),
    ...(patch.serial === undefined ? {} : { serial: null }),
    ...(patch.hold ? { hold: { ...patch.hold, reason: "" } } : {}),
    ...(patch.outsourcing ? { outsourcing: { ...patch.outsourcing, reference: "" } } : {}),
  }
}

/**
 * What is left of a log entry when its customer is erased: what happened, when, in which order and
 * by whom of the staff. The salt goes too, so that the entry's hash cannot be guessed back.
 */
export function redactEntry({ salt: _salt, ...entry }: RepairLogEntry): RepairLogEntry {
  const kept: readonly string[] = entry.event === "erased" ? ["redacted"] : IMPERSONAL
  const evidence = Object.fromEntries(
    Object.entries(entry.evidence ?? {}).filter(([field]) => kept.includes(field))
  )
  return { ...entry, patch: redactPatch(entry.patch), evidence }
}
