import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { readSummary } from "../../../../lib/repair/my-bench"
import { staffPerformer } from "../../../../lib/repair/performer"
import { takeNextRepairWorkflow } from "../../../../workflows/repair/take-next-repair"

/** Takes the next repair that nobody has. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const staff_id = staffOf(req).id
  const input = { staff_id, performer: staffPerformer(req) }
  const { result: id } = await takeNextRepairWorkflow(req.scope).run({ input })
  const asked = { staff_id, now: new Date() }
  res.json({ repair: id === null ? null : await readSummary(knex, id, asked) })
}
