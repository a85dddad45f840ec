import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateStaffInvitationRequest } from "../../contracts/staff-invitation"
import { refuseStaffChange } from "../../domain/staff/staff-change"
import { ApiError } from "../../lib/errors"
import type { StaffIdentity } from "../../lib/permissions/staff-identity"
import { inUnitOfWork } from "../../lib/unit-of-work"
import { presentInvitation, sendInvitation } from "./invitation-mail"
import { lockStaff } from "./staff-lock"
import { staffRefusal } from "./staff-refusal"

export interface InviteStaffMemberInput extends CreateStaffInvitationRequest {
  actor: Pick<StaffIdentity, "id" | "role" | "name">
}

const inviteStaffMemberStep = createStep(
  "invite-staff-member",
  async ({ actor, email: given, role, locale }: InviteStaffMemberInput, { container }) => {
    const email = given.toLowerCase()
    const refusal = refuseStaffChange({
      actor_role: actor.role,
      current: null,
      next: { role, is_active: true },
      other_active_owners: 0,
    })
    if (refusal) throw staffRefusal(refusal)
    const { id, accept_url } = await inUnitOfWork(
      container,
      [Modules.USER],
      async ({ trx, context }) => {
        await lockStaff(trx)
        const taken = (table: "user" | "invite") =>
          trx(table).whereRaw("lower(email) = ?", [email]).whereNull("deleted_at").first("id")
        if (await taken("user")) {
          throw new ApiError(409, "user_exists", "Somebody with this e-mail can sign in already")
        }
        if (await taken("invite")) {
          throw new ApiError(409, "invitation_exists", "This e-mail is invited already")
        }
        const terms = { role, locale, invited_by: actor.id }
        const invite = await container
          .resolve(Modules.USER)
          .createInvites({ email, metadata: terms }, context(Modules.USER))
        return { id: invite.id, accept_url: await sendInvitation(trx, invite, terms, actor.name) }
      }
    )
    return new StepResponse({ invitation: await presentInvitation(container, id), accept_url })
  }
)

/**
 * Invites somebody to a role by Medusa's invite, and queues the mail with the link. Answers the
 * invitation and its link. Refuses with 403 `permission_denied`, 409 `user_exists` or
 * `invitation_exists`.
 */
export const inviteStaffMemberWorkflow = createWorkflow(
  "invite-staff-member",
  (input: WorkflowData<InviteStaffMemberInput>) =>
    new WorkflowResponse(inviteStaffMemberStep(input))
)
