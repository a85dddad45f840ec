import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ListOwnRepairsQuery } from "../../../contracts/tracking"
import { parseQuery } from "../../../lib/http"
import { listOwnRepairs } from "../../../lib/tracking/list-own-repairs"
import { signedInCustomerId } from "../../../lib/tracking/require-tracking"

/** The repairs of the signed-in customer, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = parseQuery(ListOwnRepairsQuery, req)
  const customer_id = signedInCustomerId(req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const page = await listOwnRepairs(knex, customer_id, query, new Date())
  res.set("Cache-Control", "no-store").json(page)
}
