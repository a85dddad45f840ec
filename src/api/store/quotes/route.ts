import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateQuoteRequest } from "../../../contracts/quote"
import { parseBody } from "../../../lib/http"
import { createQuote } from "../../../workflows/repair_pricing/create-quote"

/** Prices a choice of repairs and keeps the quote for thirty days. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const request = parseBody(CreateQuoteRequest, req)
  const customer_id = req.auth_context?.actor_id ?? null
  const quote = await createQuote(req.scope, { request, customer_id })
  res.status(201).json({ quote })
}
