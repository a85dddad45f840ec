import { actorMatches, type Actor } from "./actors"
import { MANAGERS } from "./transition"

/**
 * Whether `actor` may give a repair to somebody else. Managers may; a technician may take one that
 * nobody has, and give their own back.
 */
export const mayAssign = (
  actor: Actor,
  { from, to }: { from: string | null; to: string | null }
): boolean => {
  if (actorMatches(MANAGERS, actor) || actor.kind === "system") return true
  if (actor.kind !== "staff" || actor.role !== "technician" || actor.id === undefined) return false
  return (from === null && to === actor.id) || (from === actor.id && to === null)
}
