import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffMember } from "../../contracts/staff"
import type { StaffRole } from "../../domain/staff/roles"
import { refuseStaffChange } from "../../domain/staff/staff-change"
import { ApiError } from "../../lib/errors"
import { readStaffMember } from "../../lib/permissions/staff-reader"
import { staffRefusal } from "./staff-refusal"

/**
 * A staff member whom the actor may change without touching role or activity. Refuses with 404
 * `staff_member_not_found` or 403 `permission_denied`.
 */
export const changeableMember = async (
  trx: Knex.Transaction,
  id: string,
  actorRole: StaffRole
): Promise<StaffMember> => {
  const member = await readStaffMember(trx, "id", id)
  if (!member) throw new ApiError(404, "staff_member_not_found", "There is no such staff member")
  const refusal = refuseStaffChange({
    actor_role: actorRole,
    current: member,
    next: member,
    other_active_owners: 0,
  })
  if (refusal) throw staffRefusal(refusal)
  return member
}
