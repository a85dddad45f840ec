import { useCallback, useMemo, useSyncExternalStore } from "react"
import type { PriceRule } from "../../domain/pricing/price-rules"
import {
  onTopOf,
  parseDraft,
  rebase,
  withChange,
  withoutChange,
  type Draft,
  type Overtaken,
} from "../lib/price-draft"
import { useStaffMe } from "./use-staff"

const NO_RULES: ReadonlyMap<string, PriceRule> = new Map()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener("storage", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("storage", listener)
  }
}

function write(key: string, draft: Draft): void {
  if (draft.length === 0) window.localStorage.removeItem(key)
  else window.localStorage.setItem(key, JSON.stringify(draft))
  for (const listener of listeners) listener()
}

export type PriceDraft = {
  draft: Draft
  /** changes whose rule somebody else changed since */
  overtaken: readonly Overtaken[]
  change: (id: string, after: PriceRule | null) => void
  undo: (id: string) => void
  keep: (change: Overtaken) => void
  discard: () => void
}

/**
 * The signed-in person's changes that were not applied yet, kept in this browser and brought to the
 * rules in force.
 */
export function usePriceDraft(rules: ReadonlyMap<string, PriceRule> | undefined): PriceDraft {
  const { data: me } = useStaffMe()
  const key = `revivatech.price_draft.${me?.id ?? ""}`
  const text = useSyncExternalStore(subscribe, () => window.localStorage.getItem(key))
  const kept = useMemo(() => parseDraft(text), [text])
  const { draft, overtaken } = useMemo(
    () => (rules ? rebase(kept, rules) : { draft: kept, overtaken: [] }),
    [kept, rules]
  )
  return {
    draft,
    overtaken,
    change: useCallback(
      (id, after) => write(key, withChange(draft, rules ?? NO_RULES, id, after)),
      [draft, key, rules]
    ),
    undo: useCallback((id) => write(key, withoutChange(draft, id)), [draft, key]),
    keep: useCallback((change) => write(key, onTopOf(draft, change)), [draft, key]),
    discard: useCallback(() => write(key, []), [key]),
  }
}
