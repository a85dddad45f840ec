import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateQueueViewRequest } from "../../../../contracts/repair-queue"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { keepQueueViewWorkflow } from "../../../../workflows/repair/keep-queue-view"

/** Renames or changes one of the caller's views. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const change = parseBody(UpdateQueueViewRequest, req)
  const input = { id: req.params.id, staff_id: staffOf(req).id, change }
  const { result } = await keepQueueViewWorkflow(req.scope).run({ input })
  res.json({ queue_view: result })
}

/** Deletes one of the caller's views. */
export const DELETE = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const input = { id, staff_id: staffOf(req).id, change: null }
  await keepQueueViewWorkflow(req.scope).run({ input })
  res.json({ id, deleted: true })
}
