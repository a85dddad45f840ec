import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readAdminRepairType } from "./admin-repair-types"
import { countPricesToChange } from "./prices-to-change"
import { readChanges } from "./record-changes"

/** Answers with a service as it is now, and how many offers the call made. */
export const answerWithRepairType = async (
  req: MedusaRequest,
  res: MedusaResponse,
  { code, offers_made }: { code: string; offers_made: number }
): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const repair_type = await readAdminRepairType(knex, code)
  const [prices_to_change, history] = await Promise.all([
    countPricesToChange(knex, code),
    readChanges(knex, "repair_type", code),
  ])
  res.json({ repair_type, prices_to_change, offers_made, history })
}
