import { isValidImei } from "../../domain/repair/identity"
import { addedGateFields } from "./added-gate-fields"
import { EVIDENCE_FORMS } from "./evidence-forms"
import { optionsOf } from "./evidence-fields"
import type {
  ChecklistValue,
  EvidenceField,
  EvidencePath,
  FieldContext,
  FieldValue,
  FormValues,
  PartsValue,
} from "./evidence-fields"
import { isRepairEvent } from "./repair-actions"
import { parseMinor } from "./money"
import { instantInZone } from "./zoned-time"
import type { RepairDetail } from "./types"

/** The fields to fill in for an action; none when it can be sent at once. */
export function fieldsOf(context: FieldContext): readonly EvidenceField[] {
  const { event } = context.action
  const own = isRepairEvent(event) ? (EVIDENCE_FORMS[event] ?? []) : []
  return [...own.filter(({ when }) => !when || when(context)), ...addedGateFields(context, own)]
}

/** What a part's status most likely is after the event. */
function statusAfter(field: EvidenceField, repair: RepairDetail, status: string): string {
  const options = optionsOf(field, repair)
  return options.includes(status) ? status : (options[0] ?? status)
}

function initialValue(field: EvidenceField, repair: RepairDetail): FieldValue {
  switch (field.kind) {
    case "check":
      return false
    case "codes":
      return field.path === "fault_codes" ? repair.fault_codes : []
    case "checklist":
      return Object.fromEntries(
        optionsOf(field, repair).map((item) => [item, { passed: null, note: "" }])
      )
    case "parts":
      return Object.fromEntries(
        repair.parts.map(({ id, status }) => [id, { status: statusAfter(field, repair, status) }])
      )
    case "text":
    case "long_text":
    case "imei":
    case "lines":
    case "staff":
    case "choice":
    case "money":
    case "date_time":
      return field.initial?.(repair) ?? ""
  }
}

/** The values that a form starts with. */
export const initialValues = (fields: readonly EvidenceField[], repair: RepairDetail): FormValues =>
  Object.fromEntries(fields.map((field) => [field.path, initialValue(field, repair)]))

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0)

/** What is wrong with one field: a key of `evidence.problems`; null when nothing is. */
export function problemOf(field: EvidenceField, values: FormValues): string | null {
  const value = values[field.path]
  if (field.kind === "checklist") {
    const items = Object.values((value ?? {}) as ChecklistValue)
    return items.some(({ passed }) => passed === null) ? "checklist_open" : null
  }
  if (field.oneOf?.every((path) => isBlank(values[path]))) return "one_of"
  if (isBlank(value)) return field.required ? "required" : null
  if (field.kind === "money") return parseMinor(String(value)) === null ? "money" : null
  if (field.kind === "imei" && isBlank(values["imei_override.reason"])) {
    return isValidImei(String(value)) ? null : "imei"
  }
  return null
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

function evidenceValue(
  field: EvidenceField,
  value: FieldValue,
  zone: string,
  repair: RepairDetail
) {
  switch (field.kind) {
    case "checklist":
      return Object.entries(value as ChecklistValue).map(([item, { passed, note }]) => ({
        item,
        passed: passed === true,
        ...(note.trim() ? { note: note.trim() } : {}),
      }))
    case "parts":
      return Object.entries(value as PartsValue)
        .map(([id, { status }]) => ({ id, status }))
        .filter(({ id, status }) => repair.parts.find((part) => part.id === id)?.status !== status)
    case "lines":
      return linesOf(String(value))
    case "money":
      return parseMinor(String(value))
    case "date_time":
      return instantInZone(String(value), zone)
    case "check":
    case "codes":
      return value
    case "text":
    case "long_text":
    case "imei":
    case "staff":
    case "choice":
      return String(value).trim()
  }
}

function put(evidence: Record<string, unknown>, path: EvidencePath, value: unknown): void {
  const [head = path, member] = path.split(".")
  if (!member) {
    evidence[head] = value
    return
  }
  evidence[head] = { ...(evidence[head] as object | undefined), [member]: value }
}

/** The version that the customer is being asked about; accept and decline must name it. */
const openQuoteOf = (repair: RepairDetail) =>
  repair.quotes.find(({ status }) => status === "sent" || status === "viewed")

/** The evidence to send with an event. Fields left empty are left out, but not an empty list. */
export function evidenceFrom(
  { repair, action }: FieldContext,
  fields: readonly EvidenceField[],
  values: FormValues,
  zone: string
): Record<string, unknown> {
  const evidence: Record<string, unknown> = {}
  for (const field of fields) {
    const value = values[field.path]
    if (value === undefined || (field.kind !== "lines" && isBlank(value))) continue
    put(evidence, field.path, evidenceValue(field, value, zone, repair))
  }
  const open = openQuoteOf(repair)
  if (open && (action.event === "accept" || action.event === "decline")) {
    evidence.quote_version = open.version
    evidence.hash = open.hash
  }
  return evidence
}
