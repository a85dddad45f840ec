import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeSharedDeviceWorkflow } from "../../../../workflows/staff/revoke-shared-device"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { result } = await revokeSharedDeviceWorkflow(req.scope).run({
    input: { id: req.params.id },
  })
  res.json({ ...result, deleted: true })
}
