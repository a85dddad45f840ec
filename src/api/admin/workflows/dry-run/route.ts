import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DryRunRequest } from "../../../../contracts/workflow"
import { parseBody } from "../../../../lib/http"
import { dryRunWorkflow } from "../../../../lib/workflow/dry-run"

/** What a draft would have said to past repairs, page by page; nothing is written. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { document, ...page } = parseBody(DryRunRequest, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await dryRunWorkflow(knex, document, page, new Date()))
}
