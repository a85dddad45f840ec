import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { InsightsQuery } from "../../../../contracts/repair-insights"
import { parseQuery } from "../../../../lib/http"
import { readSummary } from "../../../../lib/insights/summary"
import { staffOf } from "../../../../lib/permissions/staff-of"

/** The shop's figures of a period; a technician's own. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { period } = parseQuery(InsightsQuery, req)
  res.json(await readSummary(knex, period, staffOf(req), new Date()))
}
