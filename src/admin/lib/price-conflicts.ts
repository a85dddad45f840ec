import { ApiFailure } from "./api"

/** A price that was changed after the change that is to be undone. */
export type Conflict = { variant_id: string; currency_code: string }

type Conflicts = {
  /** how many prices there are */
  count: number
  /** the first of them */
  named: Conflict[]
}

const isCount = (detail: unknown): detail is { changed: number } =>
  typeof detail === "object" &&
  detail !== null &&
  "changed" in detail &&
  typeof detail.changed === "number"

const isConflict = (detail: unknown): detail is Conflict =>
  typeof detail === "object" &&
  detail !== null &&
  "variant_id" in detail &&
  typeof detail.variant_id === "string" &&
  "currency_code" in detail &&
  typeof detail.currency_code === "string"

/** The prices that stand against an undo; null when it failed for another reason. */
export function conflictsOf(error: unknown): Conflicts | null {
  if (!(error instanceof ApiFailure) || error.code !== "prices_changed_since") return null
  const named = error.details.filter(isConflict)
  return { count: error.details.find(isCount)?.changed ?? named.length, named }
}
