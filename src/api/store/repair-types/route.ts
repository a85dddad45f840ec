import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listRepairTypes, listServiceCategories } from "../../../lib/catalogue/list-repair-types"

/** Service categories and the repairs in them. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [categories, repair_types] = await Promise.all([
    listServiceCategories(knex),
    listRepairTypes(knex),
  ])
  res.json({ categories, repair_types })
}
