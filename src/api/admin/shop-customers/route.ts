import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListShopCustomersQuery } from "../../../contracts/admin-customer"
import { listCustomers } from "../../../lib/customer/list-customers"
import { parseQuery } from "../../../lib/http"

/** Finds customers, the newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listCustomers(knex, parseQuery(ListShopCustomersQuery, req)))
}
