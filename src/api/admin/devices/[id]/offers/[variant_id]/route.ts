import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateAdminOfferRequest } from "../../../../../../contracts/admin-catalogue"
import { answerWithDevice } from "../../../../../../lib/catalogue/admin-answer-device"
import { parseBody } from "../../../../../../lib/http"
import { staffOf } from "../../../../../../lib/permissions/staff-of"
import { changeOfferWorkflow } from "../../../../../../workflows/device/manage/change-offer"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(UpdateAdminOfferRequest, req)
  const { id: device_id, variant_id } = req.params
  await changeOfferWorkflow(req.scope).run({
    input: { ...request, device_id, variant_id, actor: staffOf(req) },
  })
  await answerWithDevice(req, res)
}
