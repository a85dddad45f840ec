import { canonicalJson } from "../../domain/shared/hash"

type Fields = Record<string, unknown>

/**
 * What a change changed: the fields whose values differ, as they were and as they are. Values are
 * compared as JSON, whatever the order of an object's keys.
 *
 * @returns null where nothing differs
 */
export function differences(
  before: Fields,
  after: Fields
): { before: Fields; after: Fields } | null {
  const changed = Object.keys(after).filter(
    (field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null)
  )
  if (changed.length === 0) return null
  const pick = (fields: Fields) =>
    Object.fromEntries(changed.map((field) => [field, fields[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}
