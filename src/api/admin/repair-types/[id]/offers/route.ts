import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithRepairType } from "../../../../../lib/catalogue/answer-repair-type"
import { makeOffersWorkflow } from "../../../../../workflows/device/repair-types/make-offers"

/** Makes the offers of a service that the price rules now have a price for. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const code = req.params.id
  const { result } = await makeOffersWorkflow(req.scope).run({ input: { code } })
  await answerWithRepairType(req, res, { code, offers_made: result })
}
