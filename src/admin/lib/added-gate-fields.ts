import { conditionItems, testItems } from "./check-items"
import type { EvidenceField, FieldContext } from "./evidence-fields"

const FIELDS: readonly EvidenceField[] = [
  { path: "identity_confirmed", kind: "check", required: true },
  { path: "condition_checklist", kind: "checklist", required: true, options: conditionItems },
  { path: "tests", kind: "checklist", required: true, options: testItems },
  { path: "accessories", kind: "lines" },
  { path: "terms_signed.name", kind: "text", required: true },
  { path: "owner_override.reason", kind: "long_text", required: true },
  { path: "reason", kind: "long_text", required: true },
]

const rootOf = (path: string): string => path.split(".")[0] ?? path

/** The fields of gates that the shop's workflow added, where the event's own form has none. */
export function addedGateFields(
  { action }: FieldContext,
  own: readonly EvidenceField[]
): readonly EvidenceField[] {
  const known = new Set(own.map(({ path }) => rootOf(path)))
  return FIELDS.filter(
    ({ path }) => action.required_evidence.includes(rootOf(path)) && !known.has(rootOf(path))
  )
}
