import type { Operation } from "./operations"
import * as prices from "./price-rules"

/** What managers do with the shop's prices. */
export const priceOperations: Operation[] = [
  {
    method: "get",
    path: "/admin/quotes/:id/explain",
    access: "staff",
    summary: "Every step to a quote, calculated again with the rules it was made by",
    answer: prices.QuoteExplanationResponse,
  },
]
