import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CheckWorkflowRequest } from "../../../../contracts/workflow"
import { checkWorkflow } from "../../../../domain/workflow/check"
import { parseBody } from "../../../../lib/http"

/** What would keep a workflow from being saved; nothing is written. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { document } = parseBody(CheckWorkflowRequest, req)
  res.json({ problems: checkWorkflow(document) })
}
