import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BatchRepairsRequest } from "../../../../contracts/repair-queue"
import { parseBody, parseIdempotencyKey } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { staffPerformer } from "../../../../lib/repair/performer"
import { editRepairsWorkflow } from "../../../../workflows/repair/edit-repairs"

/** Does one thing to many repairs, and says of each whether it was done. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const idempotency_key = parseIdempotencyKey(req)
  const request = parseBody(BatchRepairsRequest, req)
  const staff_id = staffOf(req).id
  const { result } = await editRepairsWorkflow(req.scope).run({
    input: { idempotency_key, request, staff_id, performer: staffPerformer(req) },
  })
  res.json(result)
}
