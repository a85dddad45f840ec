import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../../lib/permissions/staff-of"
import { removeAbsenceWorkflow } from "../../../../../../workflows/staff/remove-absence"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id, absence_id } = req.params
  const { result } = await removeAbsenceWorkflow(req.scope).run({
    input: { id: absence_id, actor_role: staffOf(req).role, staff_member_id: id },
  })
  res.json({ ...result, deleted: true })
}
