import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { staffPerformer } from "./performer"
import { readRepairDetail } from "./read-repair-detail"

/** Answers `{repair}` with all that the staff member's repair page shows. */
export const answerWithDetail = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { actor } = staffPerformer(req)
  res.json({ repair: await readRepairDetail(knex, req.params.id, actor, new Date()) })
}
