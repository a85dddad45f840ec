import type { Quote } from "../../contracts/quote"
import { toMajor, type CurrencyCode } from "../../domain/shared/money"
import type { StoredPriceLine, StoredQuote } from "./quote-store"

type PresentedLine = Quote["lines"][number]

/** A stored line as the API answers it: major units, `label` in English for logs and simple clients. */
export const presentPriceLine = (
  line: StoredPriceLine,
  currency_code: CurrencyCode
): PresentedLine => ({
  kind: line.kind,
  label: line.label["en-GB"],
  labels: line.label,
  amount: toMajor(line.amount_minor, currency_code),
  rule: line.rule,
  variant_id: line.variant_id,
})

/** The answer to `POST /store/quotes`. */
export const presentQuote = (quote: StoredQuote): Quote => {
  const { currency_code } = quote
  const amount = (minor: number) => toMajor(minor, currency_code)
  return {
    id: quote.id,
    version: 1,
    hash: quote.hash,
    device_slug: quote.device_slug,
    service_method: quote.service_method,
    urgency: quote.urgency,
    currency_code,
    lines: quote.lines.map((line) => presentPriceLine(line, currency_code)),
    subtotal: amount(quote.subtotal_minor),
    tax_total: amount(quote.tax_minor),
    total: amount(quote.total_minor),
    deposit_total: amount(quote.deposit_minor),
    valid_until: quote.valid_until.toISOString(),
    promise: {
      p50: quote.promise_p50_at.toISOString(),
      p90: quote.promise_p90_at.toISOString(),
    },
    rule_set_version: quote.rule_set_version,
  }
}
