import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { InsightsQuery } from "../../../../contracts/repair-insights"
import { parseQuery } from "../../../../lib/http"
import { readTurnaround } from "../../../../lib/insights/turnaround"

/** How long repairs take and who is waited for. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readTurnaround(knex, parseQuery(InsightsQuery, req).period, new Date()))
}
