import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DeviceQuery, DeviceSlug } from "../../../../contracts/catalogue"
import { deviceBySlug } from "../../../../lib/catalogue/device-by-slug"
import { ApiError } from "../../../../lib/errors"
import { parseQuery } from "../../../../lib/http"

/** One device with its repairs, prices and availability. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { currency_code } = parseQuery(DeviceQuery, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { data: slug } = DeviceSlug.safeParse(req.params.slug)
  const device = slug ? await deviceBySlug(knex, { slug, currency_code }) : null
  if (!device) throw new ApiError(404, "device_not_found", "There is no device with this address")
  res.json({ device })
}
