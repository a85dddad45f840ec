import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../../lib/permissions/staff-of"
import { resendInvitationWorkflow } from "../../../../../../workflows/staff/resend-invitation"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { result } = await resendInvitationWorkflow(req.scope).run({
    input: { id: req.params.id, actor: staffOf(req) },
  })
  res.json(result)
}
