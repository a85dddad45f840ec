import { FAULT_CODES } from "../../domain/device/fault-codes"
import { WAITING_ON, type PartState } from "../../domain/repair/states"
import type { RepairEvent } from "../../domain/repair/transition"
import { BARRIER_CODES, conditionItems, mayHaveImei, testItems } from "./check-items"
import type { EvidenceField, EvidencePath, FieldContext } from "./evidence-fields"
import type { RepairDetail } from "./types"

const customerName = ({ customer }: RepairDetail): string =>
  `${customer.first_name} ${customer.last_name}`.trim()

const IDENTIFIERS: readonly EvidencePath[] = ["imei", "serial", "imei_override.reason"]

/** Shown only where the API says that this evidence is still missing. */
const whenAsked =
  (path: EvidencePath) =>
  ({ action }: FieldContext): boolean =>
    action.required_evidence.includes(path.split(".")[0] ?? path)

const note: EvidenceField = { path: "note", kind: "long_text" }
const reason: EvidenceField = { path: "reason", kind: "long_text", required: true }
const tests: EvidenceField = {
  path: "tests",
  kind: "checklist",
  required: true,
  options: testItems,
}
const partsAs = (...options: readonly PartState[]): EvidenceField => ({
  path: "parts",
  kind: "parts",
  options,
  when: ({ repair }) => repair.parts.length > 0,
})
const manifest: readonly EvidenceField[] = [
  { path: "manifest.partner", kind: "text", required: true },
  { path: "manifest.reference", kind: "text", required: true },
]
const byPhone: readonly EvidenceField[] = [
  { path: "name", kind: "text", required: true, initial: customerName },
  { path: "recorded_call.reference", kind: "text", required: true },
]

/** The form of each event; an event without fields is sent at once. */
export const EVIDENCE_FORMS: Readonly<Partial<Record<RepairEvent, readonly EvidenceField[]>>> = {
  reschedule: [
    { path: "appointment.starts_at", kind: "date_time", required: true },
    { path: "appointment.ends_at", kind: "date_time", required: true },
    { path: "reason", kind: "long_text" },
  ],
  dispatch: [
    { path: "collected_by_carrier", kind: "check" },
    { path: "tracking_code", kind: "text" },
  ],
  check_in: [
    { path: "identity_confirmed", kind: "check", required: true },
    {
      path: "imei",
      kind: "imei",
      oneOf: IDENTIFIERS,
      when: ({ repair }) => mayHaveImei(repair),
      initial: ({ device }) => device.imei ?? "",
    },
    {
      path: "serial",
      kind: "text",
      oneOf: IDENTIFIERS,
      initial: ({ device }) => device.serial ?? "",
    },
    { path: "imei_override.reason", kind: "text", oneOf: IDENTIFIERS },
    { path: "condition_checklist", kind: "checklist", required: true, options: conditionItems },
    { path: "accessories", kind: "lines" },
    { path: "terms_signed.name", kind: "text", required: true, initial: customerName },
    note,
  ],
  refuse_intake: [reason, note],
  assign: [{ path: "assignee_id", kind: "staff", required: true }],
  start_diagnosis: [
    {
      path: "diagnostic_fee_accepted",
      kind: "check",
      required: true,
      when: whenAsked("diagnostic_fee_accepted"),
    },
  ],
  propose: [
    { path: "fault_codes", kind: "codes", required: true, options: FAULT_CODES },
    { path: "barrier_code", kind: "choice", options: BARRIER_CODES },
    note,
  ],
  accept: byPhone,
  decline: [
    ...byPhone,
    {
      path: "fee_shown_minor",
      kind: "money",
      required: true,
      when: whenAsked("fee_shown_minor"),
    },
    { path: "reason", kind: "long_text" },
    { path: "requote", kind: "check" },
  ],
  need_parts: [partsAs("backordered", "proposed", "reserved", "arrived")],
  parts_ready: [partsAs("arrived", "reserved", "picked")],
  send_out: manifest,
  back: manifest,
  hold: [
    { path: "hold.reason", kind: "long_text", required: true },
    { path: "hold.waiting_on", kind: "choice", required: true, options: WAITING_ON },
  ],
  finish: [tests, partsAs("fitted", "returned"), note],
  qc_pass: [tests, note],
  qc_fail: [reason, tests],
  hand_over: [
    {
      path: "collected_by.name",
      kind: "text",
      required: true,
      initial: customerName,
      when: ({ repair }) => repair.service_method === "drop_off",
    },
    {
      path: "carrier_proof.carrier",
      kind: "text",
      required: true,
      when: ({ repair }) => repair.service_method === "mail_in",
    },
    {
      path: "carrier_proof.tracking_code",
      kind: "text",
      required: true,
      when: ({ repair }) => repair.service_method === "mail_in",
    },
    {
      path: "credential_wiped",
      kind: "check",
      required: true,
      when: whenAsked("credential_wiped"),
    },
    {
      path: "owner_override.reason",
      kind: "long_text",
      required: true,
      when: whenAsked("owner_override"),
    },
  ],
  cancel: [
    reason,
    {
      path: "device_returned.name",
      kind: "text",
      when: ({ repair }) => repair.custody === "at_shop",
    },
  ],
  uncollected: [note],
  declare_unclaimed: [note],
  dispose: [note],
  open_rework: [
    {
      path: "rework_kind",
      kind: "choice",
      required: true,
      options: ["warranty_rework", "repeat_performance"],
    },
    { path: "statutory_claim.reason", kind: "long_text" },
    { path: "reason", kind: "long_text" },
  ],
}
