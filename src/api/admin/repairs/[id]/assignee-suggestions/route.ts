import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { shopTimeZone } from "../../../../../lib/messages"
import { suggestAssignees } from "../../../../../lib/staff/suggest-assignees"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await suggestAssignees(knex, req.params.id, new Date(), shopTimeZone()))
}
