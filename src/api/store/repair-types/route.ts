import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listRepairTypes } from "../../../lib/catalogue/list-repair-types"
import { SERVICE_CATEGORIES } from "../../../lib/catalogue/service-categories"

/** Service categories and the repairs in them. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ categories: SERVICE_CATEGORIES, repair_types: await listRepairTypes(knex) })
}
