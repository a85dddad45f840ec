import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { StaffRole } from "../../domain/staff/roles"
import { ApiError } from "../../lib/errors"
import { notifyStaff } from "../../lib/outbox"
import { inTransaction } from "../../lib/unit-of-work"
import { changeableMember } from "./changeable-member"

export interface RemoveAbsenceInput {
  actor_role: StaffRole
  staff_member_id: string
  id: string
}

const removeAbsenceStep = createStep(
  "remove-absence",
  async ({ actor_role, staff_member_id, id }: RemoveAbsenceInput, { container }) => {
    await inTransaction(container, async (trx) => {
      const member = await changeableMember(trx, staff_member_id, actor_role)
      const removed = await trx("staff_absence").where({ id, staff_member_id }).delete()
      if (removed === 0) {
        throw new ApiError(404, "absence_not_found", "There is no such absence")
      }
      await notifyStaff(trx, member)
    })
    return new StepResponse({ id })
  }
)

/**
 * Takes an absence out of the calendar. Refuses with 404 `staff_member_not_found` or
 * `absence_not_found`, or 403 `permission_denied`.
 */
export const removeAbsenceWorkflow = createWorkflow(
  "remove-absence",
  (input: WorkflowData<RemoveAbsenceInput>) => new WorkflowResponse(removeAbsenceStep(input))
)
