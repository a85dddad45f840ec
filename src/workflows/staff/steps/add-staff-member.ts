import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StaffRole } from "../../../domain/staff/roles"
import { refuseStaffChange } from "../../../domain/staff/staff-change"
import { ApiError } from "../../../lib/errors"
import { notifyStaff } from "../../../lib/outbox"
import { readStaffMember } from "../../../lib/permissions/staff-reader"
import { inTransaction } from "../../../lib/unit-of-work"
import { lockStaff } from "../staff-lock"
import { staffRefusal } from "../staff-refusal"

export interface AddStaffMemberInput {
  actor_role: StaffRole
  user_id: string
  role: StaffRole
}

const INSERT = `
insert into staff_member (id, user_id, name, role)
select ?, u.id,
  coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email), ?
from "user" u where u.id = ? and u.deleted_at is null`

/**
 * Gives a user a role. Refuses with 403 `permission_denied`, 404 `user_not_found` or 409
 * `staff_member_exists`.
 */
export const addStaffMemberStep = createStep(
  "add-staff-member",
  async ({ actor_role, user_id, role }: AddStaffMemberInput, { container }) => {
    const refusal = refuseStaffChange({
      actor_role,
      current: null,
      next: { role, is_active: true },
      other_active_owners: 0,
    })
    if (refusal) throw staffRefusal(refusal)
    const added = await inTransaction(container, async (trx) => {
      await lockStaff(trx)
      if (await readStaffMember(trx, "user_id", user_id)) {
        throw new ApiError(409, "staff_member_exists", "This user already has a role")
      }
      await trx.raw(INSERT, [generateEntityId(undefined, "staff"), role, user_id])
      const member = await readStaffMember(trx, "user_id", user_id)
      if (member) await notifyStaff(trx, member)
      return member
    })
    if (!added) throw new ApiError(404, "user_not_found", "There is no such user")
    return new StepResponse(added)
  }
)
