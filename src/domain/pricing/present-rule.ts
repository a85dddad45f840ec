import type { RuleOf } from "./price-rules"
import type { Rulebook } from "./rulebook"

/** A rule that `compileRules` lets no rulebook be without. */
export function presentRule<K extends "validity" | "promise">(book: Rulebook, kind: K): RuleOf<K> {
  const rule = book.find(kind, {})
  if (!rule) throw new Error(`The rulebook has no rule of kind ${kind}`)
  return rule
}
