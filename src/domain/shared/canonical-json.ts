/**
 * JSON with the keys of every object sorted and no white space, so that equal values have equal
 * text. Dates are written as ISO 8601; undefined members are left out, as JSON does.
 *
 * @throws TypeError for what has no exact JSON form: NaN, infinities, functions, bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value)
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return JSON.stringify(value)
  }
  if (value instanceof Date) {
    return JSON.stringify(value.toISOString())
  }
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => canonicalJson(item === undefined ? null : item)).join(",")}]`
  }
  if (typeof value === "object") {
    const members: Readonly<Record<string, unknown>> = value as Record<string, unknown>
    let text = ""
    for (const key of Object.keys(members).sort()) {
      if (members[key] === undefined) continue
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(members[key])}`
    }
    return `{${text}}`
  }
  throw new TypeError(`No canonical JSON for a ${typeof value}`)
}
