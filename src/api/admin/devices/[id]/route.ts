import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateAdminDeviceRequest } from "../../../../contracts/admin-catalogue"
import { answerWithDevice } from "../../../../lib/catalogue/admin-answer-device"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { editDeviceWorkflow } from "../../../../workflows/device/manage/edit-device"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  answerWithDevice(req, res)

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(UpdateAdminDeviceRequest, req)
  const input = { ...request, id: req.params.id, actor: staffOf(req) }
  await editDeviceWorkflow(req.scope).run({ input })
  await answerWithDevice(req, res)
}
