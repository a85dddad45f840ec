import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Presence } from "../../domain/staff/presence"
import { notifyStaff } from "../../lib/outbox"
import type { StaffIdentity } from "../../lib/permissions/staff-identity"
import { inTransaction } from "../../lib/unit-of-work"

export interface SetPresenceInput {
  member: Pick<StaffIdentity, "id" | "user_id">
  presence: Presence
}

const setPresenceStep = createStep(
  "set-presence",
  async ({ member, presence }: SetPresenceInput, { container }) => {
    await inTransaction(container, async (trx) => {
      await trx("staff_member")
        .where({ id: member.id })
        .update({ presence, updated_at: trx.fn.now() })
      await notifyStaff(trx, member)
    })
    return new StepResponse({ presence })
  }
)

/** Somebody says that they are available, busy or away; everybody signed in is told. */
export const setPresenceWorkflow = createWorkflow(
  "set-presence",
  (input: WorkflowData<SetPresenceInput>) => new WorkflowResponse(setPresenceStep(input))
)
