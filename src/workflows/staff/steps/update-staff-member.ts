import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StaffMember } from "../../../contracts/staff"
import type { UpdateStaffMemberRequest } from "../../../contracts/staff-team"
import type { StaffRole } from "../../../domain/staff/roles"
import { refuseStaffChange } from "../../../domain/staff/staff-change"
import { ApiError } from "../../../lib/errors"
import { notifyStaff } from "../../../lib/outbox"
import { readStaffMember } from "../../../lib/permissions/staff-reader"
import { inTransaction } from "../../../lib/unit-of-work"
import { countOtherActiveOwners, lockStaff } from "../staff-lock"
import { staffRefusal } from "../staff-refusal"

export interface UpdateStaffMemberInput extends UpdateStaffMemberRequest {
  actor_role: StaffRole
  id: string
}

/**
 * Changes somebody's role, skills or hours, or switches them off and on. Who is switched off is out at once: their
 * sockets are closed, and no session or token from before lets them in again, also once they are back.
 * Refuses with 403 `permission_denied`, 404
 * `staff_member_not_found` or 409 `last_owner`.
 */
export const updateStaffMemberStep = createStep(
  "update-staff-member",
  async (input: UpdateStaffMemberInput, { container }) => {
    const { actor_role, id, role, is_active, skills, shifts } = input
    const updated = await inTransaction(container, async (trx): Promise<StaffMember> => {
      await lockStaff(trx)
      const current = await readStaffMember(trx, "id", id)
      if (!current) {
        throw new ApiError(404, "staff_member_not_found", "There is no such staff member")
      }
      const next = { role: role ?? current.role, is_active: is_active ?? current.is_active }
      const refusal = refuseStaffChange({
        actor_role,
        current,
        next,
        other_active_owners: await countOtherActiveOwners(trx, id),
      })
      if (refusal) throw staffRefusal(refusal)
      await trx("staff_member")
        .where({ id })
        .update({
          ...next,
          ...(skills ? { skills: JSON.stringify(skills) } : {}),
          ...(shifts ? { shifts: JSON.stringify(shifts) } : {}),
          ...(current.is_active && !next.is_active ? { sessions_ended_at: trx.fn.now() } : {}),
          updated_at: trx.fn.now(),
        })
      await notifyStaff(trx, current)
      return { ...current, ...next }
    })
    return new StepResponse(updated)
  }
)
