import { useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { QuoteExplanation } from "../lib/price-types"
import { priceKeys } from "./price-keys"

/** Every step that led to a quote's lines. */
export const usePriceExplanation = (quoteId: string) =>
  useQuery({
    queryKey: priceKeys.explanation(quoteId),
    queryFn: async ({ signal }) =>
      (
        await callApi<{ explanation: QuoteExplanation }>(
          `/admin/quotes/${encodeURIComponent(quoteId)}/explain`,
          { signal }
        )
      ).explanation,
    retry: false,
  })
