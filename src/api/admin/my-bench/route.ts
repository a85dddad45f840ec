import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { staffOf } from "../../../lib/permissions/staff-of"
import { readMyBench } from "../../../lib/repair/my-bench"

/** The caller's repairs in the order to work on. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readMyBench(knex, { staff_id: staffOf(req).id, now: new Date() }))
}
