import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UndoPriceChangeRequest } from "../../../../../contracts/price-rules"
import { parseBody } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { undoPriceChangeWorkflow } from "../../../../../workflows/repair_pricing/undo-price-change"

/** Takes a change of prices back. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { keep_changed } = parseBody(UndoPriceChangeRequest, req)
  const { id: actor_id, name } = staffOf(req)
  const { result } = await undoPriceChangeWorkflow(req.scope).run({
    input: { id: req.params.id, keep_changed, actor: { id: actor_id, name } },
  })
  res.json({ price_change: result })
}
