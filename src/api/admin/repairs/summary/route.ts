import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { readQueueSummary } from "../../../../lib/repair/queue-summary"

/** How many repairs are open, late, and nobody's. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const asked = { staff_id: staffOf(req).id, now: new Date() }
  res.json({ summary: await readQueueSummary(knex, asked) })
}
