import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  AcceptInvitationQuery,
  AcceptInvitationRequest,
} from "../../../../contracts/staff-invitation"
import { ApiError } from "../../../../lib/errors"
import { parseBody, parseQuery } from "../../../../lib/http"
import { acceptInvitationWorkflow } from "../../../../workflows/staff/accept-invitation"

/** In place of the core's route: user, login, role and the end of the invite are one transaction. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { actor_id, auth_identity_id } = req.auth_context
  if (actor_id) throw new ApiError(400, "invalid_request", "This login belongs to a user already")
  const { token } = parseQuery(AcceptInvitationQuery, req)
  const { result } = await acceptInvitationWorkflow(req.scope).run({
    input: { ...parseBody(AcceptInvitationRequest, req), token, auth_identity_id },
  })
  res.json({ user: result })
}

export const AUTHENTICATE = false
