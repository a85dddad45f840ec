import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  ListPriceRulesQuery,
  PriceRuleListResponse,
  PriceRuleSet,
} from "../../contracts/price-rules"
import { ruleId, type PriceRule } from "../../domain/pricing/price-rules"
import { ApiError } from "../errors"
import { presentRuleSet } from "./present-rule-set"
import { noRuleSet, readRuleSet, type StoredRuleSet } from "./rule-set-store"

/** The words of a rule: its id and what the customer reads. */
const wordsOf = (rule: PriceRule): string =>
  `${ruleId(rule)} ${"label" in rule ? Object.values(rule.label).join(" ") : ""}`.toLowerCase()

/** One page of the rules in force, in the order of their ids; `q` finds all its words. */
export const listPriceRules = async (
  knex: Knex,
  { kind, q, cursor, limit }: ListPriceRulesQuery
): Promise<PriceRuleListResponse> => {
  const set = await readRuleSet(knex)
  if (!set) throw noRuleSet()
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean)
  const found = set.rules
    .filter((rule) => kind === undefined || rule.kind === kind)
    .filter((rule) => words.every((word) => wordsOf(rule).includes(word)))
    .map((rule) => ({ id: ruleId(rule), rule }))
  const left = cursor === undefined ? found : found.filter(({ id }) => id > cursor)
  const rules = left.slice(0, limit)
  return {
    rule_set: presentRuleSet({ ...set, rule_count: set.rules.length }),
    rules,
    count: found.length,
    next_cursor: left.length > limit ? (rules.at(-1)?.id ?? null) : null,
  }
}

const SETS = `
select version, hash, source, note, created_by, created_at, jsonb_array_length(rules) as rule_count
from price_rule_set where deleted_at is null and version < ? order by version desc limit ?`

const MOST_VERSION = 2_147_483_647

/** One page of the versions of the rules, newest first; the cursor is the last version shown. */
export const listRuleSets = async (
  knex: Knex,
  { cursor, limit }: { cursor?: string; limit: number }
): Promise<{ rule_sets: PriceRuleSet[]; next_cursor: string | null }> => {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    throw new ApiError(400, "invalid_query", "This is not a cursor of this list", [
      { field: "cursor", message: "Use next_cursor of the page before" },
    ])
  }
  const before = cursor === undefined ? MOST_VERSION : Number(cursor)
  const { rows } = await knex.raw<{
    rows: (Omit<StoredRuleSet, "rules"> & { rule_count: number })[]
  }>(SETS, [before, limit + 1])
  const page = rows.slice(0, limit)
  return {
    rule_sets: page.map(presentRuleSet),
    next_cursor: rows.length > limit ? String(page.at(-1)?.version) : null,
  }
}
