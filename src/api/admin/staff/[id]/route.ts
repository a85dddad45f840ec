import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateStaffMemberRequest } from "../../../../contracts/staff"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { updateStaffMemberWorkflow } from "../../../../workflows/staff/update-staff-member"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const changes = parseBody(UpdateStaffMemberRequest, req)
  const { result } = await updateStaffMemberWorkflow(req.scope).run({
    input: { ...changes, actor_role: staffOf(req).role, id: req.params.id },
  })
  res.json({ staff_member: result })
}
