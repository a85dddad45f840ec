import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi, callApiForCsv, hasStatus } from "../lib/api"
import { toChanges, type Draft } from "../lib/price-draft"
import type { PriceChange, PricePreview } from "../lib/price-types"
import { priceKeys } from "./price-keys"

/** What the draft would do to every price; nothing is written. Without changes: see the contract. */
export function usePricePreview(draft: Draft, version: number | undefined) {
  const changes = toChanges(draft)
  return useQuery({
    queryKey: [...priceKeys.preview(JSON.stringify(changes)), version],
    queryFn: async ({ signal }) =>
      (
        await callApi<{ preview: PricePreview }>("/admin/price-rules/preview", {
          method: "POST",
          body: { changes },
          signal,
        })
      ).preview,
    enabled: version !== undefined,
    staleTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
}

/** All differences of a preview as a CSV file. */
export const usePreviewCsv = () =>
  useMutation({
    mutationFn: (draft: Draft) =>
      callApiForCsv("/admin/price-rules/preview", {
        method: "POST",
        body: { changes: toChanges(draft) },
      }),
  })

export type ApplyInput = { draft: Draft; version: number; note: string; key: string }

/** Makes the draft the rules in force and brings all prices to them; a repeat has the same key. */
export function useApplyPriceRules() {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: priceKeys.all })
  return useMutation({
    mutationFn: async ({ draft, version, note, key }: ApplyInput) =>
      (
        await callApi<{ price_change: PriceChange }>("/admin/price-rules/apply", {
          method: "POST",
          headers: { "idempotency-key": key },
          body: {
            changes: toChanges(draft),
            expected_version: version,
            ...(note ? { note } : {}),
          },
        })
      ).price_change,
    onSuccess: () => void refresh(),
    // 409: what is on the screen is no longer true.
    onError: (error) => (hasStatus(error, 409) ? refresh() : undefined),
  })
}
