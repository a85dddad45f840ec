import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { activeWorkflow } from "../../../../lib/workflow/active-workflow"
import { presentActiveWorkflow } from "../../../../lib/workflow/present-active"

/** The shop's own labels and sub-states of the states. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(presentActiveWorkflow(await activeWorkflow(knex)))
}
