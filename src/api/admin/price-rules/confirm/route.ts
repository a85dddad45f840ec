import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ConfirmPricesRequest } from "../../../../contracts/price-rules"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { confirmPricesWorkflow } from "../../../../workflows/repair_pricing/confirm-prices"

/** Marks suggested prices as looked at. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { device_ids } = parseBody(ConfirmPricesRequest, req)
  const input = { device_ids: device_ids ?? null, actor: staffOf(req) }
  const { result } = await confirmPricesWorkflow(req.scope).run({ input })
  res.json(result)
}
