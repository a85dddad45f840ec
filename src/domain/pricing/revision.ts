import type { LocalizedText } from "../shared/locale"
import { refuse, ok, type Result } from "../shared/result"
import {
  quoteHash,
  totalsOf,
  validUntil,
  type QuoteLine,
  type QuoteLineKind,
  type QuoteTerms,
} from "./quote-terms"
import type { RuleSet } from "./rulebook"

/** A line of a revised quote as staff write it; the amount includes tax, in minor units. */
export type RevisionLine = {
  kind: "repair" | "part" | "labour"
  label: LocalizedText
  amount_minor: number
  variant_id?: string | null
  repair_type?: string | null
  part_grade?: QuoteLine["part_grade"]
}

export type RevisionRefusal = "empty_lines" | "negative_line" | "negative_total"

const FEES: readonly QuoteLineKind[] = [
  "diagnosis_fee",
  "diagnosis_credit",
  "urgency",
  "service_method",
  "distance",
]
const DISCOUNTS: readonly QuoteLineKind[] = ["bundle", "loyalty"]

/**
 * A new version of `previous` with other lines of work. Lines that are not work (urgency, service
 * method, …) stay as they were accepted, discounts with the repair they are on; the deposit never exceeds the new total.
 */
export function reviseQuote(
  previous: Omit<QuoteTerms, "rule_set_version">,
  work: readonly RevisionLine[],
  { version, book }: RuleSet,
  now: Date
): Result<QuoteTerms & { hash: string }, RevisionRefusal> {
  if (work.length === 0) {
    return refuse("empty_lines")
  }
  if (work.some((line) => line.amount_minor < 0)) {
    return refuse("negative_line")
  }
  const fees = previous.lines.filter(({ kind }) => FEES.includes(kind))
  const written = work.map((line): QuoteLine => ({
    kind: line.kind,
    label: line.label,
    amount_minor: line.amount_minor,
    rule: "revision.staff",
    variant_id: line.variant_id ?? null,
    repair_type: line.repair_type ?? null,
    part_grade: line.part_grade ?? null,
  }))
  const kept_discounts = previous.lines.filter(
    (line) =>
      DISCOUNTS.includes(line.kind) && written.some((one) => one.variant_id === line.variant_id)
  )
  const lines = [...written, ...kept_discounts, ...fees]
  const totals = totalsOf(lines, previous.vat_rate_bp)
  if (totals.total_minor < 0) {
    return refuse("negative_total")
  }
  const terms: QuoteTerms = {
    device_id: previous.device_id,
    service_method: previous.service_method,
    urgency: previous.urgency,
    currency_code: previous.currency_code,
    vat_rate_bp: previous.vat_rate_bp,
    lines,
    ...totals,
    deposit_minor: Math.min(previous.deposit_minor, totals.total_minor),
    valid_until: validUntil(book, now),
    rule_set_version: String(version),
  }
  return ok({ ...terms, hash: quoteHash(terms) })
}
