import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readAdminDevice } from "./admin-device-detail"

/** Answers with a model as it is now, by default the one in the path. */
export const answerWithDevice = async (
  req: MedusaRequest,
  res: MedusaResponse,
  id: string = req.params.id
): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ device: await readAdminDevice(knex, id) })
}
