import { ok, refuseWith, type Result } from "../shared/result"
import { evidenceOf, fieldsRead, type EvidenceFields } from "./evidence"
import { PART_STATES, WAITING_ON } from "./states"
import type { RepairEvent } from "./transition"

/** What is wrong with one field of the evidence that was sent. */
export type EvidenceProblem = { field: string; message: string }

type Check = { expects: string; passes: (value: unknown) => boolean }

const MAX_TEXT = 2_000
const MAX_SIGNATURE = 20_000
const MAX_ITEMS = 100

const check = (expects: string, passes: Check["passes"]): Check => ({ expects, passes })
const isText = (value: unknown, max = MAX_TEXT): value is string =>
  typeof value === "string" && value.length <= max
const isInstant = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value))
const isOneOf = (values: readonly string[]) => (value: unknown) =>
  typeof value === "string" && values.includes(value)
const isListOf = (passes: Check["passes"]) => (value: unknown) =>
  Array.isArray(value) && value.length <= MAX_ITEMS && value.every(passes)

/** An object with the required members, none but the optional ones besides. */
function isObject(
  required: Record<string, Check["passes"]>,
  optional: Record<string, Check["passes"]> = {}
): Check["passes"] {
  const known = { ...required, ...optional }
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return false
    }
    const members = new Map<string, unknown>(Object.entries(value))
    return (
      Object.keys(required).every((name) => members.has(name)) &&
      [...members].every(([name, member]) => Object.hasOwn(known, name) && known[name](member))
    )
  }
}

const isFlag = (value: unknown) => typeof value === "boolean"
const text = check("a text of at most 2000 characters", (value) => isText(value))
const flag = check("true or false", isFlag)
const texts = check(
  "a list of texts",
  isListOf((value) => isText(value))
)
const minor = check(
  "a whole amount in minor units, not below zero",
  (value) => Number.isSafeInteger(value) && Number(value) >= 0
)
const reasoned = check("an object with a reason", isObject({ reason: isText }))
const checklist = check(
  "a list of {item, passed, note?}",
  isListOf(isObject({ item: isText, passed: isFlag }, { note: isText }))
)
const version = check(
  "a whole number from 1",
  (value) => Number.isSafeInteger(value) && Number(value) >= 1
)
const signature = (value: unknown) => isText(value, MAX_SIGNATURE)

/** Fields that the server alone fills in; nobody can send them. */
export const SERVER_EVIDENCE = ["quote", "refund_minor", "hold_expires_at"] as const
type ClientField = Exclude<keyof EvidenceFields, (typeof SERVER_EVIDENCE)[number]>

const CHECKS: Readonly<Record<ClientField, Check>> = {
  reason: text,
  note: text,
  hold_id: text,
  appointment: check(
    "an object with starts_at and ends_at",
    isObject({ starts_at: isInstant, ends_at: isInstant })
  ),
  collected_by_carrier: flag,
  tracking_code: text,
  identity_confirmed: flag,
  imei: text,
  serial: text,
  imei_override: reasoned,
  condition_checklist: checklist,
  terms_signed: check("an object with a name", isObject({ name: isText })),
  accessories: texts,
  assignee_id: text,
  diagnostic_fee_accepted: flag,
  fault_codes: texts,
  barrier_code: text,
  quote_version: version,
  hash: text,
  name: text,
  signature: check("a text", signature),
  recorded_call: check("an object with a reference", isObject({ reference: isText })),
  accepted_line_ids: texts,
  fee_shown_minor: minor,
  requote: flag,
  parts: check(
    "a list of {id, status}",
    isListOf(isObject({ id: isText, status: isOneOf(PART_STATES) }))
  ),
  manifest: check(
    "an object with partner and reference",
    isObject({ partner: isText, reference: isText })
  ),
  hold: check(
    "an object with reason and waiting_on",
    isObject({ reason: isText, waiting_on: isOneOf(WAITING_ON) })
  ),
  tests: checklist,
  owner_override: reasoned,
  collected_by: check("an object with a name", isObject({ name: isText }, { signature })),
  carrier_proof: check(
    "an object with carrier and tracking_code",
    isObject({ carrier: isText, tracking_code: isText })
  ),
  credential_wiped: flag,
  device_returned: check("an object with a name", isObject({ name: isText })),
  rework_kind: check(
    "warranty_rework or repeat_performance",
    isOneOf(["warranty_rework", "repeat_performance"])
  ),
  statutory_claim: reasoned,
}

/**
 * Reads what a client sent as evidence of `event`; `added` are the fields that a shop's added gates
 * read. Refuses fields that the event does not read, fields that only the server fills in, and
 * values of another shape; each problem names its field.
 */
export function readEvidence(
  event: RepairEvent,
  sent: Readonly<Record<string, unknown>>,
  added: readonly (keyof EvidenceFields)[] = []
): Result<EvidenceFields, "evidence_invalid", EvidenceProblem[]> {
  const read: readonly string[] = fieldsRead(event, added)
  const checks: Readonly<Record<string, Check>> = CHECKS
  const problems = Object.entries(sent).flatMap(([field, value]): EvidenceProblem[] => {
    if (!read.includes(field) || !Object.hasOwn(checks, field)) {
      return [{ field, message: `${event} takes no ${field}` }]
    }
    const { expects, passes } = checks[field]
    return value === undefined || passes(value)
      ? []
      : [{ field, message: `${field} must be ${expects}` }]
  })
  return problems.length > 0
    ? refuseWith("evidence_invalid", problems)
    : ok(evidenceOf(event, sent as EvidenceFields, added))
}
