import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

/** How many devices have a price that nobody has looked at yet. */
export const useSuggestedPrices = (enabled: boolean) =>
  useQuery({
    queryKey: priceKeys.suggested,
    queryFn: async ({ signal }) =>
      (
        await callApi<{ count: number }>("/admin/devices", {
          query: { price_state: "suggested", limit: 1 },
          signal,
        })
      ).count,
    enabled,
    retry: false,
  })

/** Confirms every suggested price. */
export function useConfirmAllPrices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      callApi<{ confirmed: number; suggested: number }>("/admin/price-rules/confirm", {
        method: "POST",
        body: { all: true },
      }),
    // The devices' pages show which prices are suggestions, too.
    onSettled: () => client.invalidateQueries({ queryKey: ["revivatech"] }),
  })
}
