import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AcceptQuoteRequest } from "../../../../../../../contracts/tracking"
import { parseBody, parseVersion } from "../../../../../../../lib/http"
import { answerWithRepair } from "../../../../../../../lib/tracking/answer"
import { ownRepairId } from "../../../../../../../lib/tracking/require-tracking"
import { answerQuoteWorkflow } from "../../../../../../../workflows/repair/answer-quote"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = parseBody(AcceptQuoteRequest, req)
  const quote_version = parseVersion(req)
  const repair_id = await ownRepairId(req)
  await answerQuoteWorkflow(req.scope).run({
    input: { answer: "accept", repair_id, quote_version, request },
  })
  await answerWithRepair(req, res, repair_id)
}
