import type { EvidenceFields } from "../../domain/repair/evidence"
import type { RepairAction, RepairDetail } from "./types"

/** Where a field's value goes in the evidence: a field, or a member of one (`hold.reason`). */
export type EvidencePath =
  | keyof EvidenceFields
  | "imei_override.reason"
  | "terms_signed.name"
  | "recorded_call.reference"
  | "manifest.partner"
  | "manifest.reference"
  | "hold.reason"
  | "hold.waiting_on"
  | "owner_override.reason"
  | "collected_by.name"
  | "collected_by.signature"
  | "carrier_proof.carrier"
  | "carrier_proof.tracking_code"
  | "device_returned.name"
  | "statutory_claim.reason"
  | "appointment.starts_at"
  | "appointment.ends_at"

export type FieldKind =
  | "check"
  | "text"
  | "long_text"
  | "imei"
  | "lines"
  | "codes"
  | "checklist"
  | "parts"
  | "staff"
  | "choice"
  | "money"
  | "date_time"

/** What decides whether a field is shown and how it starts. */
export type FieldContext = { repair: RepairDetail; action: RepairAction }

export type EvidenceField = {
  path: EvidencePath
  kind: FieldKind
  required?: true
  /** at least one of these has to be filled in */
  oneOf?: readonly EvidencePath[]
  /** choice: the values on offer; checklist: the codes of what is looked at;
   * parts: the statuses that the event leaves them in, the usual one first */
  options?: readonly string[] | ((repair: RepairDetail) => readonly string[])
  /** left out of the form unless true */
  when?: (context: FieldContext) => boolean
  /** the text that the field starts with */
  initial?: (repair: RepairDetail) => string
}

/** The values of an open form by path. Money and date-times stay text until they are sent. */
export type FieldValue = string | boolean | readonly string[] | ChecklistValue | PartsValue
export type ChecklistValue = Readonly<Record<string, { passed: boolean | null; note: string }>>
export type PartsValue = Readonly<Record<string, { status: string }>>
export type FormValues = Readonly<Partial<Record<EvidencePath, FieldValue>>>

export const optionsOf = (field: EvidenceField, repair: RepairDetail): readonly string[] =>
  typeof field.options === "function" ? field.options(repair) : (field.options ?? [])
