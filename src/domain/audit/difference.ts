import { canonicalJson } from "../shared/hash"
import { isNoise, policyOf, type FieldPolicy } from "./field-policy"

export type Row = Readonly<Record<string, unknown>>

/**
 * One field that an action changed. `before` and `after` are there only where the field's value may
 * be kept; `hidden` says why they are not.
 */
export type FieldChange = {
  /** `status`, or `state.custody` for a field of a JSON column */
  field: string
  before?: unknown
  after?: unknown
  hidden?: Exclude<FieldPolicy, "value">
}

const MAX_TEXT = 200
const MAX_LIST = 20

/** A value that is short and simple enough to keep. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value.length <= MAX_TEXT) ||
  (Array.isArray(value) &&
    value.length <= MAX_LIST &&
    value.every((item) => typeof item !== "object" && isPlain(item)))

const isRecord = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A column may be called as a method of every object is. */
const valueIn = (row: Row, name: string): unknown =>
  Object.hasOwn(row, name) ? row[name] : undefined

const same = (left: unknown, right: unknown): boolean =>
  canonicalJson(left ?? null) === canonicalJson(right ?? null)

const changeOf = (field: string, name: string, before: unknown, after: unknown): FieldChange => {
  const policy = policyOf(name)
  if (policy !== "value") return { field, hidden: policy }
  if (!isPlain(before ?? null) || !isPlain(after ?? null)) return { field, hidden: "withheld" }
  return { field, before: before ?? null, after: after ?? null }
}

const changesIn = (prefix: string, before: Row, after: Row): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    const [left, right] = [valueIn(before, name), valueIn(after, name)]
    if (isNoise(name) || same(left, right)) return []
    const field = `${prefix}${name}`
    // one level down: the columns that hold a repair's state as JSON
    if (prefix === "" && name === "state" && (isRecord(left) || isRecord(right)))
      return changesIn("state.", isRecord(left) ? left : {}, isRecord(right) ? right : {})
    return [changeOf(field, name, left, right)]
  })

/**
 * What changed between two states of one row, by field; null where the row was not there. Values
 * that may not be kept are left out, see field-policy.ts.
 */
export const differences = (before: Row | null, after: Row | null): FieldChange[] =>
  changesIn("", before ?? {}, after ?? {})
