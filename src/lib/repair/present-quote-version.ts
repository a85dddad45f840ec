import type { RepairQuote } from "../../contracts/tracking"
import { toMajor } from "../../domain/shared/money"
import { presentPriceLine } from "../pricing/present-quote"
import { iso } from "./load-repair"
import type { RepairQuoteLine, RepairQuoteRow } from "./repair-row"

const sameLine = (a: RepairQuoteLine, b: RepairQuoteLine): boolean =>
  a.rule === b.rule &&
  a.variant_id === b.variant_id &&
  a.amount_minor === b.amount_minor &&
  a.label["en-GB"] === b.label["en-GB"]

const isKept = (line: RepairQuoteLine, previous: RepairQuoteRow): boolean =>
  previous.lines.some(
    (before) =>
      sameLine(before, line) ||
      (line.variant_id !== null &&
        before.variant_id === line.variant_id &&
        before.kind === line.kind &&
        before.amount_minor === line.amount_minor)
  )

/** A quote version as staff and customer see it, its lines marked against the version before. */
export const presentQuoteVersion = (
  quote: RepairQuoteRow,
  previous: RepairQuoteRow | undefined
): RepairQuote => {
  const { currency_code } = quote
  const amount = (minor: number) => toMajor(minor, currency_code)
  return {
    version: quote.version,
    status: quote.status,
    hash: quote.hash,
    currency_code,
    lines: quote.lines.map((line) => ({
      ...presentPriceLine(line, currency_code),
      ...(previous ? { change: isKept(line, previous) ? "unchanged" : "new" } : {}),
    })),
    subtotal: amount(quote.subtotal_minor),
    tax_total: amount(quote.tax_minor),
    total: amount(quote.total_minor),
    valid_until: iso(quote.valid_until),
    sent_at: quote.sent_at ? iso(quote.sent_at) : null,
    accepted_at: quote.accepted_at ? iso(quote.accepted_at) : null,
    note: quote.note,
  }
}

/** All versions, oldest first. */
export const presentQuoteVersions = (quotes: readonly RepairQuoteRow[]): RepairQuote[] =>
  quotes.map((quote, index) => presentQuoteVersion(quote, quotes[index - 1]))
