import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findDuplicates } from "../../../../../lib/customer/find-duplicates"

/** Who may be the same person, and why. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ duplicates: await findDuplicates(knex, req.params.id) })
}
