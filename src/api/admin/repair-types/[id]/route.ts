import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateRepairTypeRequest } from "../../../../contracts/admin-repair-types"
import { answerWithRepairType } from "../../../../lib/catalogue/answer-repair-type"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { updateRepairTypeWorkflow } from "../../../../workflows/device/repair-types/update-repair-type"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await answerWithRepairType(req, res, { code: req.params.id, offers_made: 0 })
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const code = req.params.id
  const request = parseBody(UpdateRepairTypeRequest, req)
  const { result } = await updateRepairTypeWorkflow(req.scope).run({
    input: { code, request, actor: staffOf(req) },
  })
  await answerWithRepairType(req, res, { code, offers_made: result })
}
