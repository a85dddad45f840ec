import { ruleId, type PriceRule } from "../../domain/pricing/price-rules"

/** One change that was not applied yet. `before` is the rule it was made on; null: there was none. */
export type DraftChange = { id: string; before: PriceRule | null; after: PriceRule | null }

export type Draft = readonly DraftChange[]

/** A rule as the list shows it: in force, with what the draft would make of it. */
export type DraftedRule = {
  id: string
  /** in force; null for one that the draft adds */
  current: PriceRule | null
  /** with the draft; null for one that it removes */
  drafted: PriceRule | null
}

type Rules = ReadonlyMap<string, PriceRule>

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )

/** Whether two rules say the same, whatever the order of their keys. */
export const sameRule = (a: PriceRule | null, b: PriceRule | null): boolean =>
  canonical(a) === canonical(b)

/** The draft with one more change; a change back to what is in force leaves it. */
export function withChange(
  draft: Draft,
  current: Rules,
  id: string,
  after: PriceRule | null
): Draft {
  const before = current.get(id) ?? null
  const others = draft.filter((change) => change.id !== id)
  return sameRule(before, after) ? others : [...others, { id, before, after }]
}

export const withoutChange = (draft: Draft, id: string): Draft =>
  draft.filter((change) => change.id !== id)

/** The rules in force and those the draft adds, by id. */
export function draftedRules(current: Rules, draft: Draft): DraftedRule[] {
  const changes = new Map(draft.map((change) => [change.id, change]))
  const listed = [...current].map(([id, rule]): DraftedRule => {
    const change = changes.get(id)
    return { id, current: rule, drafted: change ? change.after : rule }
  })
  const added = draft
    .filter(({ id, after }) => after !== null && !current.has(id))
    .map(({ id, after }): DraftedRule => ({ id, current: null, drafted: after }))
  return [...listed, ...added]
}

/** Changes whose rule somebody else has changed since; `current` is what is in force now. */
export type Overtaken = DraftChange & { current: PriceRule | null }

/**
 * Brings a draft to the rules now in force: changes that are in force already are dropped, those
 * whose rule somebody else changed are named.
 */
export function rebase(draft: Draft, current: Rules): { draft: Draft; overtaken: Overtaken[] } {
  const now = (id: string): PriceRule | null => current.get(id) ?? null
  const open = draft.filter(({ id, after }) => !sameRule(now(id), after))
  const overtaken = open
    .filter(({ id, before }) => !sameRule(now(id), before))
    .map((change): Overtaken => ({ ...change, current: now(change.id) }))
  return { draft: open, overtaken }
}

/** Keeps a change although its rule was changed since: it then starts from what is in force. */
export const onTopOf = (draft: Draft, { id, current }: Overtaken): Draft =>
  draft.map((change) => (change.id === id ? { ...change, before: current } : change))

/** The changes as `POST /admin/price-rules/preview` and `…/apply` take them. */
export const toChanges = (draft: Draft): ({ rule: PriceRule } | { remove: string })[] =>
  draft.map(({ id, after }) => (after ? { rule: after } : { remove: id }))

const isRule = (value: unknown): value is PriceRule =>
  typeof value === "object" && value !== null && "kind" in value && "scope" in value

const isChange = (value: unknown): value is DraftChange => {
  if (typeof value !== "object" || value === null) return false
  if (!("id" in value && "before" in value && "after" in value)) return false
  const { id, before, after } = value
  const isSide = (side: unknown): boolean => side === null || isRule(side)
  if (typeof id !== "string" || !isSide(before) || !isSide(after)) return false
  return !isRule(after) || ruleId(after) === id
}

/** The draft that a browser kept; what is no draft counts as an empty one. */
export function parseDraft(text: string | null): Draft {
  try {
    const value: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(value) ? value.filter(isChange) : []
  } catch {
    return []
  }
}
