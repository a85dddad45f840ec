import { useQuery } from "@tanstack/react-query"
import type { PriceRule } from "../../domain/pricing/price-rules"
import { callApi } from "../lib/api"
import type { PriceRuleListResponse, PriceRuleSet } from "../lib/price-types"
import { priceKeys } from "./price-keys"

const PAGE_SIZE = 500

/** All rules in force, by id, with the version that they are. */
export type RulesInForce = { rule_set: PriceRuleSet; rules: ReadonlyMap<string, PriceRule> }

async function fetchRules(signal: AbortSignal): Promise<RulesInForce> {
  const rules = new Map<string, PriceRule>()
  let cursor: string | null | undefined
  let rule_set: PriceRuleSet
  do {
    const page = await callApi<PriceRuleListResponse>("/admin/price-rules", {
      query: { limit: PAGE_SIZE, cursor },
      signal,
    })
    rule_set = page.rule_set
    for (const { id, rule } of page.rules) rules.set(id, rule)
    cursor = page.next_cursor
  } while (cursor)
  return { rule_set, rules }
}

/** The rules in force. They are few enough to be searched and filtered where they are shown. */
export const usePriceRules = () =>
  useQuery({
    queryKey: priceKeys.rules,
    queryFn: ({ signal }) => fetchRules(signal),
    staleTime: 0,
  })
