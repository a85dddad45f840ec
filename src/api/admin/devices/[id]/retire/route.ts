import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RetireAdminDeviceRequest } from "../../../../../contracts/admin-catalogue"
import { answerWithDevice } from "../../../../../lib/catalogue/admin-answer-device"
import { parseBody } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { retireDeviceWorkflow } from "../../../../../workflows/device/manage/retire-device"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { version } = parseBody(RetireAdminDeviceRequest, req)
  await retireDeviceWorkflow(req.scope).run({
    input: { id: req.params.id, version, retire: true, actor: staffOf(req) },
  })
  await answerWithDevice(req, res)
}
