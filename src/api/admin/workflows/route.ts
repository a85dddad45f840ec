import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListWorkflowsQuery, SaveWorkflowRequest } from "../../../contracts/workflow"
import { parseBody, parseQuery } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { listWorkflows } from "../../../lib/workflow/workflow-store"
import { saveWorkflowWorkflow } from "../../../workflows/workflow/save-workflow"

/** Every version of the shop's workflow, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listWorkflows(knex, parseQuery(ListWorkflowsQuery, req)))
}

/** Saves the workflow as a new version, which is not active yet. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id, name } = staffOf(req)
  const { result } = await saveWorkflowWorkflow(req.scope).run({
    input: { request: parseBody(SaveWorkflowRequest, req), author: { id, name } },
  })
  res.status(201).json({ workflow: result })
}
