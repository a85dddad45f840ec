import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ApplyPriceRulesRequest } from "../../../../contracts/price-rules"
import { parseBody, parseIdempotencyKey } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { applyPriceRulesWorkflow } from "../../../../workflows/repair_pricing/apply-price-rules"

/** Changes the rules and all prices they make. The same Idempotency-Key is the same change. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id, name } = staffOf(req)
  const { result } = await applyPriceRulesWorkflow(req.scope).run({
    input: {
      idempotency_key: parseIdempotencyKey(req),
      request: parseBody(ApplyPriceRulesRequest, req),
      actor: { id, name },
    },
  })
  res.status(201).json({ price_change: result })
}
