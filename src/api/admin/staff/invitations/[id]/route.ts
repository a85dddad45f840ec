import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { revokeInvitationWorkflow } from "../../../../../workflows/staff/revoke-invitation"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { result } = await revokeInvitationWorkflow(req.scope).run({
    input: { id: req.params.id, actor_role: staffOf(req).role },
  })
  res.json({ ...result, deleted: true })
}
