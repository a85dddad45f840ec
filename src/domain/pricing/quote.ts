import { shareOf } from "../shared/money"
import { ok, refuse, type Result } from "../shared/result"
import { promiseFor } from "./promise"
import { explainedLines, factsOf } from "./quote-lines"
import {
  quoteHash,
  totalsOf,
  validUntil,
  type OfferToQuote,
  type Quote,
  type QuoteInput,
  type QuoteTerms,
} from "./quote-terms"
import type { Rulebook, RuleSet } from "./rulebook"

export type QuoteRefusal =
  | "empty_offers"
  | "duplicate_offer"
  | "mixed_devices"
  | "conflicting_grades"
  | "currency_mismatch"
  | "service_method_not_offered"
  | "urgency_not_offered"
  | "distance_unknown"
  | "too_far"

function offersRefusal({ offers, currency_code }: QuoteInput): QuoteRefusal | null {
  const distinct = (key: (offer: OfferToQuote) => string) => new Set(offers.map(key)).size
  if (offers.length === 0) {
    return "empty_offers"
  }
  if (distinct((offer) => offer.variant_id) < offers.length) {
    return "duplicate_offer"
  }
  if (distinct((offer) => offer.device_id) > 1) {
    return "mixed_devices"
  }
  if (distinct((offer) => offer.repair_type) < offers.length) {
    return "conflicting_grades"
  }
  return offers.some((offer) => offer.currency_code !== currency_code) ? "currency_mismatch" : null
}

function serviceRefusal(input: QuoteInput, book: Rulebook): QuoteRefusal | null {
  const facts = factsOf(input)
  if (book.find("service_method", facts)?.value.offered !== true) {
    return "service_method_not_offered"
  }
  if (input.urgency !== "standard" && !book.find("urgency", facts)) {
    return "urgency_not_offered"
  }
  const distance = book.find("distance", facts)
  if (!distance) {
    return null
  }
  if (input.distance_km === null) {
    return "distance_unknown"
  }
  return input.distance_km > distance.value.max_km ? "too_far" : null
}

/**
 * Prices a choice of repairs for one device. The same input gives the same quote, whatever the
 * order of its offers; every line names the rule that made it.
 */
export function buildQuote(
  input: QuoteInput,
  { version, book }: RuleSet,
  now: Date
): Result<Quote, QuoteRefusal> {
  const refusal = offersRefusal(input) ?? serviceRefusal(input, book)
  if (refusal) {
    return refuse(refusal)
  }
  const lines = explainedLines(book, input).map(({ steps: _steps, ...line }) => line)
  const totals = totalsOf(lines, input.vat_rate_bp)
  const deposit = book.find("deposit", factsOf(input))
  const deposit_due = input.deposit_enabled && deposit !== undefined
  const terms: QuoteTerms = {
    device_id: input.offers[0].device_id,
    service_method: input.service_method,
    urgency: input.urgency,
    currency_code: input.currency_code,
    vat_rate_bp: input.vat_rate_bp,
    lines,
    ...totals,
    deposit_minor: deposit_due ? shareOf(totals.total_minor, deposit.value.share_bp) : 0,
    valid_until: validUntil(book, now),
    rule_set_version: String(version),
  }
  return ok({ ...terms, promise: promiseFor(input, book, now), hash: quoteHash(terms) })
}
