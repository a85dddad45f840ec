import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListDeviceFamiliesQuery } from "../../../contracts/catalogue"
import { listFamilies } from "../../../lib/catalogue/list-families"
import { parseQuery } from "../../../lib/http"

/** Product lines of a brand with the number of their devices. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = parseQuery(ListDeviceFamiliesQuery, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ families: await listFamilies(knex, query) })
}
