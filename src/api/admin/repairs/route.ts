import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ListRepairsQuery } from "../../../contracts/admin-repair"
import { parseQuery } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { listRepairs } from "../../../lib/repair/list-repairs"

/** The queue. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const asked = { staff_id: staffOf(req).id, now: new Date() }
  res.json(await listRepairs(knex, parseQuery(ListRepairsQuery, req), asked))
}
