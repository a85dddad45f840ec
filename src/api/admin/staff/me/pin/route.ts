import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SetPinRequest } from "../../../../../contracts/staff-pin"
import { parseBody } from "../../../../../lib/http"
import { refusePin } from "../../../../../lib/permissions/pin-session"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { setPinWorkflow } from "../../../../../workflows/staff/set-pin"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  refusePin(req.auth_context)
  const { pin } = parseBody(SetPinRequest, req)
  const { result } = await setPinWorkflow(req.scope).run({
    input: { staff_member_id: staffOf(req).id, pin },
  })
  res.json(result)
}
