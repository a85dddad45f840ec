import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdatePartRequest } from "../../../../contracts/admin-parts"
import { parseBody } from "../../../../lib/http"
import { answerWithPart } from "../../../../lib/parts/answer-part"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { updatePartWorkflow } from "../../../../workflows/parts/update-part"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await answerWithPart(req, res)
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(UpdatePartRequest, req)
  await updatePartWorkflow(req.scope).run({
    input: { id: req.params.id, request, actor: staffOf(req) },
  })
  await answerWithPart(req, res)
}
