import type { StaffRole } from "./roles"

export interface StaffChange {
  actor_role: StaffRole
  /** The staff member as it is; null when it is about to be added. */
  current: { role: StaffRole; is_active: boolean } | null
  next: { role: StaffRole; is_active: boolean }
  /** Active owners other than the one who is changed. */
  other_active_owners: number
}

export type StaffChangeRefusal = "permission_denied" | "last_owner"

const isActiveOwner = (staff: StaffChange["current"]): boolean =>
  staff !== null && staff.role === "owner" && staff.is_active

/**
 * Why a change of somebody's role may not be made, or null when it may. Only an owner makes or
 * touches an owner, and a shop keeps at least one who can sign in.
 */
export const refuseStaffChange = (change: StaffChange): StaffChangeRefusal | null => {
  const { actor_role, current, next, other_active_owners } = change
  const concernsOwner = current?.role === "owner" || next.role === "owner"
  if (actor_role !== "owner" && actor_role !== "manager") return "permission_denied"
  if (actor_role === "manager" && concernsOwner) return "permission_denied"
  if (isActiveOwner(current) && !isActiveOwner(next) && other_active_owners === 0) {
    return "last_owner"
  }
  return null
}
