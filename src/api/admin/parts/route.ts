import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListPartsQuery } from "../../../contracts/admin-parts"
import { parseQuery } from "../../../lib/http"
import { listParts } from "../../../lib/parts/read-parts"

/** The shop's spare parts with their stock, by SKU. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listParts(knex, parseQuery(ListPartsQuery, req)))
}
