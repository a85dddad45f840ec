import { ApiFailure } from "./api"

/** A price that was changed after the change that is to be undone. */
export type Conflict = { variant_id: string; currency_code: string }

const isConflict = (detail: unknown): detail is Conflict =>
  typeof detail === "object" &&
  detail !== null &&
  "variant_id" in detail &&
  typeof detail.variant_id === "string" &&
  "currency_code" in detail &&
  typeof detail.currency_code === "string"

/** The first prices that stand against an undo; null when it failed for another reason. */
export function conflictsOf(error: unknown): Conflict[] | null {
  if (!(error instanceof ApiFailure) || error.code !== "prices_changed_since") return null
  return error.details.filter(isConflict)
}
