import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateStaffAbsenceRequest } from "../../../../../contracts/staff-team"
import { parseBody } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { addAbsenceWorkflow } from "../../../../../workflows/staff/add-absence"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const absence = parseBody(CreateStaffAbsenceRequest, req)
  const { result } = await addAbsenceWorkflow(req.scope).run({
    input: { ...absence, actor_role: staffOf(req).role, staff_member_id: req.params.id },
  })
  res.status(201).json({ absence: result })
}
