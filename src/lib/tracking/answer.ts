import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../errors"
import { readTrackedByToken, readTrackedRepair } from "./read-tracked-repair"
import { linkInvalid, trackingTokenOf } from "./require-tracking"

const knexOf = (req: MedusaRequest): Knex =>
  req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

/** Answers `{repair}`, the customer's view; never cached, since it is one person's. */
export const answerWithRepair = async (
  req: MedusaRequest,
  res: MedusaResponse,
  repairId: string
): Promise<void> => {
  const repair = await readTrackedRepair(knexOf(req), repairId, new Date())
  if (!repair) throw new ApiError(404, "repair_not_found", "There is no such repair")
  res.set("Cache-Control", "no-store").json({ repair })
}

/** Answers `{repair}` to the holder of a tracking link; 404 `tracking_link_invalid`. */
export const answerToLinkHolder = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const repair = await readTrackedByToken(knexOf(req), trackingTokenOf(req), new Date())
  if (!repair) throw linkInvalid()
  res.set("Cache-Control", "no-store").json({ repair })
}
