import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListPriceChangesQuery } from "../../../contracts/price-rules"
import { parseQuery } from "../../../lib/http"
import { listPriceChanges } from "../../../lib/pricing/price-change-store"

/** What was done to the shop's prices and by whom, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listPriceChanges(knex, parseQuery(ListPriceChangesQuery, req)))
}
