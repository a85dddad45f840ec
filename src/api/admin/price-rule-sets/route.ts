import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListPriceRuleSetsQuery } from "../../../contracts/price-rules"
import { parseQuery } from "../../../lib/http"
import { listRuleSets } from "../../../lib/pricing/list-rules"

/** Every version of the price rules, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listRuleSets(knex, parseQuery(ListPriceRuleSetsQuery, req)))
}
