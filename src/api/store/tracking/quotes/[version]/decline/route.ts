import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DeclineQuoteRequest } from "../../../../../../contracts/tracking"
import { parseBody, parseVersion } from "../../../../../../lib/http"
import { answerWithRepair } from "../../../../../../lib/tracking/answer"
import { trackedRepairId } from "../../../../../../lib/tracking/require-tracking"
import { answerQuoteWorkflow } from "../../../../../../workflows/repair/answer-quote"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = parseBody(DeclineQuoteRequest, req)
  const quote_version = parseVersion(req)
  const repair_id = await trackedRepairId(req)
  await answerQuoteWorkflow(req.scope).run({
    input: { answer: "decline", repair_id, quote_version, request },
  })
  await answerWithRepair(req, res, repair_id)
}
