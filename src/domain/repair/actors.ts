export const STAFF_ROLES = ["owner", "manager", "front_desk", "technician"] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Who asks for a transition. `order` is the booking's order, `job` a scheduled job. */
export type Actor =
  | { kind: "customer"; id?: string }
  | { kind: "staff"; role: StaffRole; id?: string }
  | { kind: "system"; id?: string }
  | { kind: "order"; id?: string }
  | { kind: "job"; id?: string }

/** An entry of a transition's `actors`: a staff role, or another kind of actor. */
export type ActorRule = StaffRole | Exclude<Actor["kind"], "staff">

/** True when one of `rules` lets `actor` in. */
export function actorMatches(rules: readonly ActorRule[], actor: Actor): boolean {
  return rules.includes(actor.kind === "staff" ? actor.role : actor.kind)
}
