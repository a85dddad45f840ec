import type { RepairQuote } from "@/lib/medusa/types"
import { subtract } from "@/lib/money"

const OPEN = ["sent", "viewed"] as const
const ACCEPTED = ["accepted", "part_accepted"] as const

const has = <T extends string>(list: readonly T[], status: string) =>
  (list as readonly string[]).includes(status)

const newest = (quotes: readonly RepairQuote[]) => [...quotes].sort((a, b) => b.version - a.version)

/** The version that waits for the customer's answer; null when none does. */
export function openQuote(quotes: readonly RepairQuote[]): RepairQuote | null {
  return newest(quotes).find((quote) => has(OPEN, quote.status)) ?? null
}

/** The version that was last agreed to; also one that a later version has replaced since. */
export function acceptedQuote(quotes: readonly RepairQuote[]): RepairQuote | null {
  const sorted = newest(quotes)
  return (
    sorted.find((quote) => has(ACCEPTED, quote.status)) ??
    sorted.find((quote) => quote.accepted_at !== null) ??
    null
  )
}

/** How much more (or, below 0, less) `quote` is than what was agreed; null without an agreement. */
export function differenceToAccepted(
  quote: RepairQuote,
  quotes: readonly RepairQuote[]
): { version: number; amount: number } | null {
  const agreed = acceptedQuote(quotes.filter((each) => each.version !== quote.version))
  return agreed && { version: agreed.version, amount: subtract(quote.total, agreed.total) }
}
