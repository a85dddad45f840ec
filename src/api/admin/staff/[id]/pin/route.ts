import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { removePinWorkflow } from "../../../../../workflows/staff/remove-pin"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { result } = await removePinWorkflow(req.scope).run({
    input: { actor_role: staffOf(req).role, staff_member_id: req.params.id },
  })
  res.json(result)
}
