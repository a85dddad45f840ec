import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readRepairWorkflow } from "../../../../../lib/workflow/repair-workflow"

/** What the shop's workflow says of a repair: in time or not, sub-states, tasks and tags. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ workflow: await readRepairWorkflow(knex, req.params.id, new Date()) })
}
