import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InviteDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StaffInvitation } from "../../contracts/staff-invitation"
import type { InvitationTerms } from "../../domain/staff/invitation"
import { ApiError } from "../../lib/errors"
import { invitationUrl } from "../../lib/message-link"
import { queueMessage } from "../../lib/messages"
import { readInvitation } from "../../lib/staff/invitation-reader"

/**
 * Queues the mail of an invitation and answers its link. The mail names the invite; the token is put
 * in when the mail is sent.
 */
export const sendInvitation = async (
  trx: Knex.Transaction,
  invite: InviteDTO,
  terms: InvitationTerms,
  invitedByName: string
): Promise<string> => {
  const expires_at = new Date(invite.expires_at).toISOString()
  await queueMessage(trx, {
    key: `staff_invitation:${invite.id}:${expires_at}`,
    template: "staff_invitation",
    locale: terms.locale,
    recipient: invite.email,
    repair_id: null,
    invite_id: invite.id,
    data: { first_name: "", role: terms.role, invited_by: invitedByName, expires_at },
  })
  return invitationUrl(invite.token)
}

/** Keeps mails of an invitation from being sent whose link is good for nothing any more. */
export const recallInvitationMails = async (
  trx: Knex.Transaction,
  inviteId: string,
  reason: string
): Promise<void> => {
  await trx("message")
    .where({ template: "staff_invitation", status: "queued" })
    .whereRaw("data ->> 'invite_id' = ?", [inviteId])
    .update({ status: "failed", last_error: reason, updated_at: trx.fn.now() })
}

/** An invitation as it is after the change. Throws when somebody accepted or revoked it meanwhile. */
export const presentInvitation = async (
  container: MedusaContainer,
  id: string
): Promise<StaffInvitation> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const invitation = await readInvitation(knex, id, new Date())
  if (!invitation) {
    throw new ApiError(404, "invitation_not_found", "The invitation is accepted or revoked")
  }
  return invitation
}
