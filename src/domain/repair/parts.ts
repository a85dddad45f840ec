import type { PartUpdate } from "./evidence"
import type { SnapshotPart } from "./snapshot"

/** The part lines with `updates` applied; unknown ids are ignored, no line appears or vanishes. */
export function updatedParts(
  parts: readonly SnapshotPart[],
  updates: readonly PartUpdate[]
): SnapshotPart[] {
  const status_of = new Map(updates.map((update) => [update.id, update.status]))
  return parts.map((part) => ({ ...part, status: status_of.get(part.id) ?? part.status }))
}

/** The part lines of a repair that will not happen: what was not fitted goes back. */
export function releasedParts(parts: readonly SnapshotPart[]): SnapshotPart[] {
  return parts.map((part) => (part.status === "fitted" ? part : { ...part, status: "returned" }))
}
