import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { StaffRole } from "../../domain/staff/roles"
import { inTransaction } from "../../lib/unit-of-work"
import { changeableMember } from "./changeable-member"

export interface RemovePinInput {
  actor_role: StaffRole
  staff_member_id: string
}

const removePinStep = createStep(
  "remove-pin",
  async ({ actor_role, staff_member_id }: RemovePinInput, { container }) => {
    await inTransaction(container, async (trx) => {
      await changeableMember(trx, staff_member_id, actor_role)
      await trx("staff_member").where({ id: staff_member_id }).update({
        pin_hash: null,
        pin_set_at: null,
        pin_failures: 0,
        pin_locked_until: null,
        updated_at: trx.fn.now(),
      })
    })
    return new StepResponse({ has_pin: false })
  }
)

/**
 * Takes somebody's PIN away, with the turns it opened. Refuses with 404 `staff_member_not_found` or
 * 403 `permission_denied`.
 */
export const removePinWorkflow = createWorkflow(
  "remove-pin",
  (input: WorkflowData<RemovePinInput>) => new WorkflowResponse(removePinStep(input))
)
