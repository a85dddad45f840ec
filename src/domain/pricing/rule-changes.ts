import { ok, refuseWith, type Result } from "../shared/result"
import { OFFER_PRICE_KINDS } from "./family-pricer"
import { ruleId, type PriceRule, type RuleScope } from "./price-rules"
import { compileRules, type Rulebook } from "./rulebook"

/** Puts a rule in the place of the one with the same id, or takes one away. */
export type RuleChange = { rule: PriceRule } | { remove: string }

/** A rule before and after; null where it is not there. */
export type RuleDifference = {
  id: string
  before: PriceRule | null
  after: PriceRule | null
}

export type ChangedRules = { book: Rulebook; differences: RuleDifference[] }

export type RuleChangeProblem = {
  code: "unknown_rule" | "changed_twice" | "duplicate_rule" | "missing_rule"
  rule: string
  /** the change that is refused; null when it is all of them together */
  index: number | null
  message: string
}

const idOf = (change: RuleChange): string =>
  "rule" in change ? ruleId(change.rule) : change.remove

function problemsOf(book: Rulebook, changes: readonly RuleChange[]): RuleChangeProblem[] {
  const known = new Set(book.rules.map(ruleId))
  const ids = changes.map(idOf)
  return changes.flatMap((change, index): RuleChangeProblem[] => {
    const rule = ids[index]
    if (ids.indexOf(rule) < index) {
      return [{ code: "changed_twice", rule, index, message: `${rule} is changed twice` }]
    }
    if ("remove" in change && !known.has(rule)) {
      return [{ code: "unknown_rule", rule, index, message: `There is no rule ${rule}` }]
    }
    return []
  })
}

/** The rules after `changes`, and what is different; refuses what would not make a rulebook. */
export function changeRules(
  book: Rulebook,
  changes: readonly RuleChange[]
): Result<ChangedRules, "invalid_rules", RuleChangeProblem[]> {
  const problems = problemsOf(book, changes)
  if (problems.length > 0) return refuseWith("invalid_rules", problems)
  const rules = new Map(book.rules.map((rule) => [ruleId(rule), rule]))
  const differences = changes.map((change): RuleDifference => {
    const id = idOf(change)
    const before = rules.get(id) ?? null
    const after = "rule" in change ? change.rule : null
    if (after) rules.set(id, after)
    else rules.delete(id)
    return { id, before, after }
  })
  const compiled = compileRules([...rules.values()])
  return compiled.ok ? ok({ book: compiled.value, differences }) : compiled
}

/**
 * The cases whose offers can cost something else after the differences; null means every offer. Part
 * grades are left out, since a grade's price also depends on the worse ones.
 */
export function affectedScopes(differences: readonly RuleDifference[]): RuleScope[] | null {
  if (differences.length === 0) return null
  const scopes = differences.flatMap(({ before, after }) => {
    const rule = after ?? before
    return rule && OFFER_PRICE_KINDS.includes(rule.kind) ? [rule.scope] : []
  })
  return scopes.map(({ part_grade: _part_grade, ...scope }) => scope)
}
