import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { InsightsQuery } from "../../../../contracts/repair-insights"
import { parseQuery } from "../../../../lib/http"
import { readRevenue } from "../../../../lib/insights/revenue"

/** What the shop took, gave back and invoiced. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readRevenue(knex, parseQuery(InsightsQuery, req).period, new Date()))
}
