import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listAdminBrands } from "../../../../lib/catalogue/admin-list-devices"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ brands: await listAdminBrands(knex) })
}
