import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MarkRepairTaskRequest } from "../../../../../../contracts/workflow"
import { parseBody } from "../../../../../../lib/http"
import { staffOf } from "../../../../../../lib/permissions/staff-of"
import { readRepairWorkflow } from "../../../../../../lib/workflow/repair-workflow"
import { markTaskWorkflow } from "../../../../../../workflows/workflow/mark-task"

/** Marks a task as done, or as not done after all. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id, name } = staffOf(req)
  const { id: repair_id, task_id } = req.params
  const { done } = parseBody(MarkRepairTaskRequest, req)
  await markTaskWorkflow(req.scope).run({
    input: { id: task_id, repair_id, done, author: { id, name } },
  })
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ workflow: await readRepairWorkflow(knex, repair_id, new Date()) })
}
