import { useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

type OrderResponse = { order: { metadata: Record<string, unknown> | null } }

/**
 * The quote that a booking's order was made from, which is the first version of its repair; undefined
 * where the order was made otherwise, or is not known yet.
 */
export function usePriceQuoteId(orderId: string, enabled: boolean): string | undefined {
  const { data } = useQuery({
    queryKey: [...priceKeys.all, "quote-of-order", orderId],
    queryFn: ({ signal }) =>
      callApi<OrderResponse>(`/admin/orders/${encodeURIComponent(orderId)}`, {
        query: { fields: "id,metadata" },
        signal,
      }),
    enabled,
    staleTime: Infinity,
    retry: false,
  })
  const id = data?.order.metadata?.quote_id
  return typeof id === "string" ? id : undefined
}
