import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListPriceRulesQuery } from "../../../contracts/price-rules"
import { parseQuery } from "../../../lib/http"
import { listPriceRules } from "../../../lib/pricing/list-rules"

/** The price rules in force. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listPriceRules(knex, parseQuery(ListPriceRulesQuery, req)))
}
