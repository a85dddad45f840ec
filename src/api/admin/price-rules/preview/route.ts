import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PreviewPriceRulesRequest } from "../../../../contracts/price-rules"
import { countPricedOffers } from "../../../../lib/catalogue/offer-prices"
import { parseBody } from "../../../../lib/http"
import { planPriceChange } from "../../../../lib/pricing/plan-price-change"
import { presentPreview, previewCsv } from "../../../../lib/pricing/present-preview"
import { currentRuleSet } from "../../../../lib/pricing/rule-set-store"

/** What changed rules would do to every price, as a summary or, with `Accept: text/csv`, in full. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { changes } = parseBody(PreviewPriceRulesRequest, req)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const planned = await planPriceChange(knex, await currentRuleSet(knex), changes)
  if (req.accepts(["application/json", "text/csv"]) === "text/csv") {
    res.attachment("prices.csv").type("text/csv; charset=utf-8").send(previewCsv(planned))
    return
  }
  res.json({ preview: presentPreview(planned, await countPricedOffers(knex)) })
}
