import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { StaffRole } from "../../domain/staff/roles"
import { inUnitOfWork } from "../../lib/unit-of-work"
import { recallInvitationMails } from "./invitation-mail"
import { lockInvitation } from "./open-invitation"

export interface RevokeInvitationInput {
  id: string
  actor_role: StaffRole
}

const revokeInvitationStep = createStep(
  "revoke-invitation",
  async ({ id, actor_role }: RevokeInvitationInput, { container }) => {
    await inUnitOfWork(container, [Modules.USER], async ({ trx, context }) => {
      await lockInvitation(trx, id, actor_role)
      await recallInvitationMails(trx, id, "The invitation was revoked")
      await container.resolve(Modules.USER).deleteInvites([id], context(Modules.USER))
    })
    return new StepResponse({ id })
  }
)

/**
 * Takes an invitation back; its link is good for nothing from then on. Refuses with 404
 * `invitation_not_found` or 403 `permission_denied`.
 */
export const revokeInvitationWorkflow = createWorkflow(
  "revoke-invitation",
  (input: WorkflowData<RevokeInvitationInput>) => new WorkflowResponse(revokeInvitationStep(input))
)
