import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListRepairTypesQuery } from "../../../contracts/catalogue"
import { listRepairTypes, listServiceCategories } from "../../../lib/catalogue/list-repair-types"
import { parseQuery } from "../../../lib/http"

/** Service categories and the repairs in them. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { currency_code } = parseQuery(ListRepairTypesQuery, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [categories, repair_types] = await Promise.all([
    listServiceCategories(knex),
    listRepairTypes(knex, currency_code),
  ])
  res.json({ categories, repair_types })
}
