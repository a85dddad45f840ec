import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { InsightsQuery } from "../../../../contracts/repair-insights"
import { parseQuery } from "../../../../lib/http"
import { readTechnicians } from "../../../../lib/insights/technicians"
import { staffOf } from "../../../../lib/permissions/staff-of"

/** Load and throughput of the technicians; a technician's own. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { period } = parseQuery(InsightsQuery, req)
  res.json(await readTechnicians(knex, period, staffOf(req), new Date()))
}
