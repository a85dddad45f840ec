import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../lib/errors"
import type { StaffIdentity } from "../../lib/permissions/staff-identity"
import { inUnitOfWork } from "../../lib/unit-of-work"
import { presentInvitation, recallInvitationMails, sendInvitation } from "./invitation-mail"
import { lockInvitation } from "./open-invitation"

export interface ResendInvitationInput {
  id: string
  actor: Pick<StaffIdentity, "role" | "name">
}

const resendInvitationStep = createStep(
  "resend-invitation",
  async ({ id, actor }: ResendInvitationInput, { container }) => {
    const accept_url = await inUnitOfWork(container, [Modules.USER], async ({ trx, context }) => {
      const terms = await lockInvitation(trx, id, actor.role)
      if (!terms) {
        throw new ApiError(
          409,
          "invitation_without_role",
          "This invite has no role. Make a new one"
        )
      }
      await recallInvitationMails(trx, id, "Sent again with a new link")
      const [invite] = await container
        .resolve(Modules.USER)
        .refreshInviteTokens([id], context(Modules.USER))
      return sendInvitation(trx, invite, terms, actor.name)
    })
    return new StepResponse({ invitation: await presentInvitation(container, id), accept_url })
  }
)

/**
 * Sends an invitation with a new link and a new expiry; the link before it is good for nothing any
 * more. Refuses with 404 `invitation_not_found`, 403 `permission_denied` or 409
 * `invitation_without_role`.
 */
export const resendInvitationWorkflow = createWorkflow(
  "resend-invitation",
  (input: WorkflowData<ResendInvitationInput>) => new WorkflowResponse(resendInvitationStep(input))
)
