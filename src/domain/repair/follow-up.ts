import { decide, type AllowedDecision } from "./machine"
import type { RepairSnapshot } from "./snapshot"
import type { RepairEvent, TransitionTable } from "./transition"

/** What the system does by itself as soon as the gates allow it. */
const AUTOMATIC: readonly RepairEvent[] = ["auto_approve", "parts_ready"]

/**
 * The change that follows from the repair's state without anybody asking: a proposed quote that
 * needs no new question is approved, a repair whose parts are all here goes on. Null when nothing
 * follows; ask again after each change, it ends since no automatic change undoes another.
 */
export function followUpOf(
  snapshot: RepairSnapshot,
  now: Date,
  table?: TransitionTable
): AllowedDecision | null {
  for (const event of AUTOMATIC) {
    const decision = decide(snapshot, { event, actor: { kind: "system" } }, now, table)
    if (decision.ok) {
      return decision
    }
  }
  return null
}
