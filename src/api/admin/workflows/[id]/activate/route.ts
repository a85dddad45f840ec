import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { activateWorkflowWorkflow } from "../../../../../workflows/workflow/activate-workflow"

/** Makes a version the one that the shop works by; also an earlier one. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id, name } = staffOf(req)
  const { result } = await activateWorkflowWorkflow(req.scope).run({
    input: { id: req.params.id, author: { id, name } },
  })
  res.json({ workflow: result })
}
