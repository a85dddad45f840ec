import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { FigureRepairsQuery } from "../../../../contracts/repair-insights"
import { parseQuery } from "../../../../lib/http"
import { listFigureRepairs } from "../../../../lib/insights/list-figure-repairs"
import { staffOf } from "../../../../lib/permissions/staff-of"

/** The repairs behind a figure. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listFigureRepairs(knex, parseQuery(FigureRepairsQuery, req), staffOf(req)))
}
