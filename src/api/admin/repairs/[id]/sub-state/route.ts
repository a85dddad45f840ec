import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SetSubStateRequest } from "../../../../../contracts/workflow"
import { parseBody } from "../../../../../lib/http"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { readRepairWorkflow } from "../../../../../lib/workflow/repair-workflow"
import { setSubStateWorkflow } from "../../../../../workflows/repair/set-sub-state"

/** Puts a repair into one of the shop's sub-states of its state, or into none. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id } = req.params
  await setSubStateWorkflow(req.scope).run({
    input: {
      repair_id: id,
      ...parseBody(SetSubStateRequest, req),
      performer: staffPerformer(req),
    },
  })
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ workflow: await readRepairWorkflow(knex, id, new Date()) })
}
