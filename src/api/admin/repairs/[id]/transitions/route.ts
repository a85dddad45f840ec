import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { TransitionRequest } from "../../../../../contracts/admin-repair"
import { parseBody } from "../../../../../lib/http"
import { answerWithDetail } from "../../../../../lib/repair/answer-detail"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { transitionRepairWorkflow } from "../../../../../workflows/repair/transition-repair"

/** Moves a repair by one event, from the version that the staff member has seen. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = parseBody(TransitionRequest, req)
  await transitionRepairWorkflow(req.scope).run({
    input: { ...request, repair_id: req.params.id, performer: staffPerformer(req) },
  })
  await answerWithDetail(req, res)
}
