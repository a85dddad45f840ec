import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CountStockRequest } from "../../../../../contracts/admin-parts"
import { parseBody } from "../../../../../lib/http"
import { answerWithPart } from "../../../../../lib/parts/answer-part"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { countStockWorkflow } from "../../../../../workflows/parts/count-stock"

/** Sets a part's stock at one location to what was counted there. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(CountStockRequest, req)
  await countStockWorkflow(req.scope).run({
    input: { id: req.params.id, request, actor: staffOf(req) },
  })
  await answerWithPart(req, res)
}
