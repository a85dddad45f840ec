import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateRepairQuoteRequest } from "../../../../../contracts/admin-repair"
import { parseBody } from "../../../../../lib/http"
import { answerWithDetail } from "../../../../../lib/repair/answer-detail"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { reviseRepairQuoteWorkflow } from "../../../../../workflows/repair/revise-quote"

/** Sends a new version of the price to the customer. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = parseBody(CreateRepairQuoteRequest, req)
  await reviseRepairQuoteWorkflow(req.scope).run({
    input: { request, repair_id: req.params.id, performer: staffPerformer(req) },
  })
  res.status(201)
  await answerWithDetail(req, res)
}
