import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateStaffAbsenceRequest, StaffAbsence } from "../../contracts/staff-team"
import type { StaffRole } from "../../domain/staff/roles"
import { notifyStaff } from "../../lib/outbox"
import { inTransaction } from "../../lib/unit-of-work"
import { changeableMember } from "./changeable-member"

export interface AddAbsenceInput extends CreateStaffAbsenceRequest {
  actor_role: StaffRole
  staff_member_id: string
}

const addAbsenceStep = createStep(
  "add-absence",
  async ({ actor_role, staff_member_id, ...days }: AddAbsenceInput, { container }) => {
    const absence = await inTransaction(container, async (trx): Promise<StaffAbsence> => {
      const member = await changeableMember(trx, staff_member_id, actor_role)
      const added = { id: generateEntityId(undefined, "sabs"), ...days }
      await trx("staff_absence").insert({ ...added, staff_member_id })
      await notifyStaff(trx, member)
      return added
    })
    return new StepResponse(absence)
  }
)

/**
 * Writes down when somebody does not work. Refuses with 404 `staff_member_not_found` or 403
 * `permission_denied`.
 */
export const addAbsenceWorkflow = createWorkflow(
  "add-absence",
  (input: WorkflowData<AddAbsenceInput>) => new WorkflowResponse(addAbsenceStep(input))
)
