import { CURRENCIES } from "../shared/money"
import { canonicalJson, sha256Hex } from "../shared/hash"
import { ok, refuseWith, type Result } from "../shared/result"
import {
  PRICE_TIERS,
  ruleId,
  SCOPE_FIELDS,
  type PriceRule,
  type PriceRuleKind,
  type RuleOf,
  type RuleScope,
  type ScopeField,
} from "./price-rules"

/** Checked rules, ready to be asked. The order they were given in changes nothing. */
export type Rulebook = {
  /** in the order of their ids */
  readonly rules: readonly PriceRule[]
  readonly hash: string
  /** The rule of a kind with the heaviest scope that fits `facts`; undefined when none fits. */
  find<K extends PriceRuleKind>(kind: K, facts: RuleScope): RuleOf<K> | undefined
}

/** A rulebook with the version that quotes name. */
export type RuleSet = { readonly version: number; readonly book: Rulebook }

export type RuleProblem = {
  code: "duplicate_rule" | "missing_rule"
  rule: string
  /** the later of two rules of one name, in the order given */
  index: number | null
  message: string
}

/** The rules of one kind whose scopes have the same fields, by those fields' values. */
type Shelf = {
  fields: readonly ScopeField[]
  /** the weight of its scope: one bit for each field, so two shelves never weigh the same */
  weight: number
  /** several only where they differ in `min_repairs`, the highest threshold first */
  byKey: Map<string, PriceRule[]>
}

const weightOf = (fields: readonly ScopeField[]): number =>
  fields.reduce(
    (sum, field) => sum + 2 ** (SCOPE_FIELDS.length - 1 - SCOPE_FIELDS.indexOf(field)),
    0
  )

/** The values of `fields`, or null when the scope lacks one. A threshold is no part of the key. */
const keyOf = (fields: readonly ScopeField[], scope: RuleScope): string | null => {
  let key = ""
  for (const field of fields) {
    const value = scope[field]
    if (value === undefined) return null
    if (field !== "min_repairs") key += `|${value}`
  }
  return key
}

const threshold = ({ scope }: PriceRule): number => scope.min_repairs ?? 0

function shelvesOf(rules: readonly PriceRule[]): Shelf[] {
  const shelves = new Map<number, Shelf>()
  for (const rule of rules) {
    const fields = SCOPE_FIELDS.filter((field) => rule.scope[field] !== undefined)
    const weight = weightOf(fields)
    const shelf = shelves.get(weight) ?? { fields, weight, byKey: new Map<string, PriceRule[]>() }
    const key = keyOf(fields, rule.scope) ?? ""
    const same = [...(shelf.byKey.get(key) ?? []), rule]
    shelf.byKey.set(
      key,
      same.sort((a, b) => threshold(b) - threshold(a))
    )
    shelves.set(weight, shelf)
  }
  return [...shelves.values()].sort((a, b) => b.weight - a.weight)
}

function search(shelves: readonly Shelf[], facts: RuleScope): PriceRule | undefined {
  for (const { fields, byKey } of shelves) {
    const key = keyOf(fields, facts)
    const fitting = key === null ? undefined : byKey.get(key)
    const rule = fitting?.find((one) => threshold(one) <= (facts.min_repairs ?? 0))
    if (rule) return rule
  }
  return undefined
}

/** Without these a price or a quote could not be made at all. */
const NEEDED: readonly { kind: PriceRuleKind; facts: RuleScope }[] = [
  ...PRICE_TIERS.flatMap((tier) => [
    { kind: "labour_rate" as const, facts: { tier } },
    { kind: "margin" as const, facts: { tier } },
  ]),
  ...CURRENCIES.map((currency) => ({ kind: "price_ending" as const, facts: { currency } })),
  ...CURRENCIES.filter((currency) => currency !== "gbp").map((currency) => ({
    kind: "currency" as const,
    facts: { currency },
  })),
  { kind: "service_method", facts: { service_method: "drop_off" } },
  { kind: "validity", facts: {} },
  { kind: "promise", facts: {} },
]

function duplicatesOf(rules: readonly PriceRule[]): RuleProblem[] {
  const seen = new Set<string>()
  return rules.flatMap((rule, index): RuleProblem[] => {
    const id = ruleId(rule)
    const known = seen.has(id)
    seen.add(id)
    const message = `Two rules are for the same cases: ${id}`
    return known ? [{ code: "duplicate_rule", rule: id, index, message }] : []
  })
}

function missingFrom(book: Rulebook): RuleProblem[] {
  return NEEDED.filter(({ kind, facts }) => !book.find(kind, facts)).map(({ kind, facts }) => {
    const rule = ruleId({ kind, scope: facts })
    return { code: "missing_rule", rule, index: null, message: `There is no rule ${rule}` }
  })
}

const byId = (a: PriceRule, b: PriceRule): number => (ruleId(a) < ruleId(b) ? -1 : 1)

/**
 * Makes a rulebook of rules of correct shape. Refuses two rules of a kind with the same scope, and
 * rules without which nothing could be priced.
 */
export function compileRules(
  rules: readonly PriceRule[]
): Result<Rulebook, "invalid_rules", RuleProblem[]> {
  const duplicates = duplicatesOf(rules)
  if (duplicates.length > 0) return refuseWith("invalid_rules", duplicates)
  const sorted = [...rules].sort(byId)
  const shelves = new Map(
    [...new Set(sorted.map(({ kind }) => kind))].map((kind) => [
      kind,
      shelvesOf(sorted.filter((rule) => rule.kind === kind)),
    ])
  )
  const book: Rulebook = {
    rules: sorted,
    hash: sha256Hex(canonicalJson(sorted)),
    find: <K extends PriceRuleKind>(kind: K, facts: RuleScope) =>
      search(shelves.get(kind) ?? [], facts) as RuleOf<K> | undefined,
  }
  const missing = missingFrom(book)
  return missing.length > 0 ? refuseWith("invalid_rules", missing) : ok(book)
}
