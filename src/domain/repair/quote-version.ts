import type { QuoteTerms } from "../pricing/quote-terms"
import type { SnapshotQuote } from "./snapshot"
import type { QuoteState } from "./states"

/** A priced quote as a version of a repair; its lines are numbered from 1, in their order. */
export function quoteVersion(
  terms: Pick<QuoteTerms, "currency_code" | "total_minor" | "lines"> & {
    hash: string
    valid_until: Date | string
  },
  version: number,
  status: QuoteState
): SnapshotQuote {
  return {
    version,
    status,
    hash: terms.hash,
    currency: terms.currency_code,
    total_minor: terms.total_minor,
    valid_until: new Date(terms.valid_until).toISOString(),
    lines: terms.lines.map((line, index) => ({
      id: String(index + 1),
      // A discount names the variant it belongs to, but is no repair of its own.
      repair_type: line.kind === "bundle" ? null : line.repair_type,
      part_grade: line.part_grade,
      amount_minor: line.amount_minor,
    })),
  }
}
