import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readTrackedRepair } from "./read-tracked-repair"

/** Answers `{repair}`, the customer's view; never cached, since it is one person's. */
export const answerWithRepair = async (
  req: MedusaRequest,
  res: MedusaResponse,
  repairId: string
): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const repair = await readTrackedRepair(knex, repairId, new Date())
  res.set("Cache-Control", "no-store").json({ repair })
}
