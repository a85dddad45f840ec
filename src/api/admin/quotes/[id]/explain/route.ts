import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { explainStoredQuote } from "../../../../../lib/pricing/explain-stored-quote"

/** Every step to a quote, calculated again from what it was made of. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ explanation: await explainStoredQuote(knex, req.params.id) })
}
