import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCustomer } from "../../../../lib/customer/read-customer"

/** One customer with devices, repairs, consents and what is outstanding. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ customer: await readCustomer(knex, req.params.id) })
}
