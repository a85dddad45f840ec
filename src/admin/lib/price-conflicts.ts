import { ApiFailure } from "./api"

/** An offer whose price was changed after the change that is to be undone. */
export type Conflict = { name: string; currency: string | null; current: number | null }

const textAt = (detail: object, key: string): string | null => {
  const value: unknown = Object.entries(detail).find(([name]) => name === key)?.[1]
  return typeof value === "string" ? value : null
}

function conflictOf(detail: unknown): Conflict | null {
  if (typeof detail !== "object" || detail === null) return null
  const name = [textAt(detail, "device_name"), textAt(detail, "repair_type")].filter(Boolean)
  const current = "current" in detail && typeof detail.current === "number" ? detail.current : null
  return { name: name.join(" · "), currency: textAt(detail, "currency_code"), current }
}

/** The offers that stand against an undo; null when it failed for another reason. */
export function conflictsOf(error: unknown): Conflict[] | null {
  if (!(error instanceof ApiFailure) || error.code !== "prices_changed_since") return null
  return error.details.flatMap((detail) => conflictOf(detail) ?? [])
}
