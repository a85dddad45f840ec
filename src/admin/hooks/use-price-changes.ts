import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { PriceChange, PriceRuleSet } from "../lib/price-types"
import { priceKeys } from "./price-keys"

type ChangeList = { price_changes: PriceChange[]; next_cursor: string | null }
type VersionList = { rule_sets: PriceRuleSet[]; next_cursor: string | null }

const PAGE_SIZE = 25

/** One page of the changes of all prices, newest first. */
export const usePriceChanges = (cursor: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: priceKeys.changes(cursor),
    queryFn: ({ signal }) =>
      callApi<ChangeList>("/admin/price-changes", { query: { cursor, limit: PAGE_SIZE }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })

/** One page of the versions of the rules, newest first. */
export const usePriceVersions = (cursor: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: priceKeys.versions(cursor),
    queryFn: ({ signal }) =>
      callApi<VersionList>("/admin/price-rule-sets", {
        query: { cursor, limit: PAGE_SIZE },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })

/** Takes a change of all prices back; `keep_changed` leaves alone what was changed since. */
export function useUndoPriceChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, keep_changed }: { id: string; keep_changed: boolean }) =>
      (
        await callApi<{ price_change: PriceChange }>(
          `/admin/price-changes/${encodeURIComponent(id)}/undo`,
          { method: "POST", body: { keep_changed } }
        )
      ).price_change,
    onSettled: () => client.invalidateQueries({ queryKey: priceKeys.all }),
  })
}
