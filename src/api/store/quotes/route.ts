import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateQuoteRequest } from "../../../contracts/quote"
import { parseBody } from "../../../lib/http"
import { createQuoteWorkflow } from "../../../workflows/repair_pricing/create-quote"

/** Prices a choice of repairs and keeps the quote for thirty days. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const input = parseBody(CreateQuoteRequest, req)
  const { result } = await createQuoteWorkflow(req.scope).run({ input })
  res.status(201).json({ quote: result })
}
