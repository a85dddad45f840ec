import type { PriceRuleSet } from "../../contracts/price-rules"
import type { StoredRuleSet } from "./rule-set-store"

/** A version of the rules as the admin shows it, without the rules. */
export const presentRuleSet = (
  set: Omit<StoredRuleSet, "rules"> & { rule_count: number }
): PriceRuleSet => ({
  version: set.version,
  hash: set.hash,
  source: set.source,
  rule_count: set.rule_count,
  note: set.note,
  created_by: set.created_by,
  created_at: set.created_at.toISOString(),
})
