import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { AcceptInvitationRequest } from "../../contracts/staff-invitation"
import { readInvitationTerms } from "../../domain/staff/invitation"
import { ApiError } from "../../lib/errors"
import { enqueue, notifyStaff } from "../../lib/outbox"
import { inUnitOfWork } from "../../lib/unit-of-work"
import { recallInvitationMails } from "./invitation-mail"
import { lockStaff } from "./staff-lock"

export interface AcceptInvitationInput extends AcceptInvitationRequest {
  token: string
  /** The login that was just registered and belongs to nobody yet. */
  auth_identity_id: string
}

const invalid = (): ApiError =>
  new ApiError(401, "invitation_invalid", "This invitation is used, expired or revoked")

/** The id of the invite whose present token this is. */
const inviteOf = async (container: MedusaContainer, token: string): Promise<string> => {
  try {
    return (await container.resolve(Modules.USER).validateInviteToken(token)).id
  } catch {
    throw invalid()
  }
}

const acceptInvitationStep = createStep(
  "accept-invitation",
  async (input: AcceptInvitationInput, { container }) => {
    const { token, auth_identity_id, first_name, last_name } = input
    const id = await inviteOf(container, token)
    const modules = [Modules.USER, Modules.AUTH]
    const accepted = await inUnitOfWork(container, modules, async ({ trx, context }) => {
      await lockStaff(trx)
      const invite = await trx("invite")
        .where({ id, token })
        .whereNull("deleted_at")
        .first<{ email: string; metadata: unknown } | undefined>("email", "metadata")
      if (!invite) throw invalid()
      const { email } = invite
      if (input.email && input.email.toLowerCase() !== email.toLowerCase()) {
        const details = [{ field: "email", message: "Not the e-mail that was invited" }]
        throw new ApiError(400, "invalid_request", "Use the e-mail that was invited", details)
      }
      if (await trx("user").where({ email }).whereNull("deleted_at").first("id")) {
        throw new ApiError(409, "user_exists", "Somebody with this e-mail can sign in already")
      }
      const login = await trx("auth_identity")
        .where({ id: auth_identity_id })
        .forUpdate()
        .first<{ app_metadata: Record<string, unknown> | null } | undefined>("app_metadata")
      if (!login || login.app_metadata?.user_id) {
        throw new ApiError(401, "unauthorized", "Register a login first")
      }
      const users = container.resolve(Modules.USER)
      const user = await users.createUsers({ email, first_name, last_name }, context(Modules.USER))
      const app_metadata = { ...login.app_metadata, user_id: user.id }
      await container
        .resolve(Modules.AUTH)
        .updateAuthIdentities({ id: auth_identity_id, app_metadata }, context(Modules.AUTH))
      await users.deleteInvites([id], context(Modules.USER))
      await recallInvitationMails(trx, id, "The invitation was accepted")
      const terms = readInvitationTerms(invite.metadata)
      if (terms) {
        const name = [first_name, last_name].filter(Boolean).join(" ").trim() || email
        const member = { id: generateEntityId(undefined, "staff"), user_id: user.id }
        await trx("staff_member").insert({ ...member, name, role: terms.role })
        await notifyStaff(trx, member)
      }
      const events = [
        { name: "user.created", data: { id: user.id } },
        { name: "invite.accepted", data: { id } },
      ]
      await enqueue(trx, [
        { topic: "event", key: `event:invite.accepted:${id}`, payload: { events } },
      ])
      return user
    })
    return new StepResponse(accepted)
  }
)

/**
 * Makes a user of an invite's token and a fresh login, with the role that the invite promised; all of
 * it or nothing. Answers the user. Refuses with 401 `invitation_invalid`, 400 `invalid_request` for
 * another e-mail than the invited one, 409 `user_exists`.
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-invitation",
  (input: WorkflowData<AcceptInvitationInput>) => new WorkflowResponse(acceptInvitationStep(input))
)
