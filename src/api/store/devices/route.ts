import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListDevicesQuery } from "../../../contracts/catalogue"
import { listDevices } from "../../../lib/catalogue/list-devices"
import { parseQuery } from "../../../lib/http"

/** Searches and filters devices. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = parseQuery(ListDevicesQuery, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { devices, count } = await listDevices(knex, query)
  res.json({ devices, count, limit: query.limit, offset: query.offset })
}
