import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { TakePaymentRequest } from "../../../../../contracts/admin-repair"
import { parseBody } from "../../../../../lib/http"
import { answerWithDetail } from "../../../../../lib/repair/answer-detail"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { takePaymentWorkflow } from "../../../../../workflows/repair/take-payment"

/** Records the balance that was paid at the counter. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = parseBody(TakePaymentRequest, req)
  await takePaymentWorkflow(req.scope).run({
    input: { request, repair_id: req.params.id, performer: staffPerformer(req) },
  })
  await answerWithDetail(req, res)
}
