import type { PartGrade, ServiceMethod } from "../repair/states"
import { canonicalJson, sha256Hex } from "../shared/hash"
import { joinTexts, type LocalizedText } from "../shared/locale"
import { shareOf, sumMinor, vatIncluded, type CurrencyCode } from "../shared/money"
import { ok, refuse, type Result } from "../shared/result"
import { promiseFor, type Promised } from "./promise"
import type { QuoteRules } from "./rules"

export type Urgency = "standard" | "express"

/** One repair offer as it is quoted; the price includes tax, in minor units of its currency. */
export type OfferToQuote = {
  variant_id: string
  device_id: string
  /** for example the repair's and the part grade's names; joined to the line's label */
  label_parts: readonly LocalizedText[]
  repair_type: string
  part_grade: PartGrade
  currency_code: CurrencyCode
  price_minor: number
  duration_minutes: number
  /** days until the part is here, when it is not in stock */
  lead_days: number
  in_stock: boolean
}

export type QuoteInput = {
  offers: readonly OfferToQuote[]
  service_method: ServiceMethod
  urgency: Urgency
  currency_code: CurrencyCode
  vat_rate_bp: number
  deposit_enabled: boolean
}

export type QuoteLineKind =
  "repair" | "part" | "labour" | "bundle" | "urgency" | "service_method" | "diagnosis_fee"

export type QuoteLine = {
  kind: QuoteLineKind
  label: LocalizedText
  /** below zero for a discount */
  amount_minor: number
  /** the rule that made the line */
  rule: string
  variant_id: string | null
  repair_type: string | null
  part_grade: PartGrade | null
}

/** All that binds the shop; amounts include tax, and subtotal and tax add up to the total. */
export type QuoteTerms = {
  device_id: string
  service_method: ServiceMethod
  urgency: Urgency
  currency_code: CurrencyCode
  vat_rate_bp: number
  lines: readonly QuoteLine[]
  subtotal_minor: number
  tax_minor: number
  total_minor: number
  deposit_minor: number
  valid_until: Date
  rule_set_version: string
}

export type Quote = QuoteTerms & { promise: Promised; hash: string }

export type QuoteRefusal =
  | "empty_offers"
  | "duplicate_offer"
  | "mixed_devices"
  | "conflicting_grades"
  | "currency_mismatch"
  | "service_method_not_offered"

const DAY_MS = 86_400_000

function refusalOf(input: QuoteInput, rules: QuoteRules): QuoteRefusal | null {
  const { offers } = input
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
  if (offers.some((offer) => offer.currency_code !== input.currency_code)) {
    return "currency_mismatch"
  }
  return rules.service_methods[input.service_method] ? null : "service_method_not_offered"
}

/** Dearest first, so that the order in which offers were chosen changes nothing. */
function inQuoteOrder(offers: readonly OfferToQuote[]): OfferToQuote[] {
  return [...offers].sort(
    (a, b) => b.price_minor - a.price_minor || (a.variant_id < b.variant_id ? -1 : 1)
  )
}

function offerLine(offer: OfferToQuote): QuoteLine {
  return {
    kind: "repair",
    label: joinTexts(offer.label_parts, " · "),
    amount_minor: offer.price_minor,
    rule: "price.offer",
    variant_id: offer.variant_id,
    repair_type: offer.repair_type,
    part_grade: offer.part_grade,
  }
}

function feeLine(
  kind: QuoteLineKind,
  { id, label }: { id: string; label: LocalizedText },
  amount_minor: number
): QuoteLine {
  const fee = { variant_id: null, repair_type: null, part_grade: null }
  return { kind, label, amount_minor, rule: id, ...fee }
}

function bundleSaving(offer: OfferToQuote, { bundle }: QuoteRules): number {
  const rate = bundle.labour_rate_per_hour_minor[offer.currency_code]
  const labour = Math.floor((offer.duration_minutes * rate) / 60)
  const saved = shareOf(labour, bundle.labour_discount_bp)
  return Math.min(saved, shareOf(offer.price_minor, bundle.max_share_bp))
}

/** The repair that would save most is the one that pays for opening the device. */
function bundleLines(offers: readonly OfferToQuote[], rules: QuoteRules): QuoteLine[] {
  const savings = offers.map((offer) => ({ offer, saving: bundleSaving(offer, rules) }))
  const opening = savings.reduce((most, one) => (one.saving > most.saving ? one : most))
  return savings
    .filter((one) => one !== opening && one.saving > 0)
    .map(({ offer, saving }) => ({
      ...feeLine("bundle", rules.bundle, -saving),
      label: joinTexts([rules.bundle.label, offer.label_parts[0] ?? EMPTY], ": "),
      variant_id: offer.variant_id,
    }))
}

const EMPTY: LocalizedText = { "en-GB": "", "pt-BR": "" }

function expressAmount(base_minor: number, input: QuoteInput, { express }: QuoteRules): number {
  const step = express.step_minor
  const exact = shareOf(base_minor, express.surcharge_bp)
  const rounded = Math.floor((exact + step / 2) / step) * step
  return Math.max(rounded, express.minimum_minor[input.currency_code])
}

function linesOf(input: QuoteInput, rules: QuoteRules): QuoteLine[] {
  const offers = inQuoteOrder(input.offers)
  const repairs = [...offers.map(offerLine), ...bundleLines(offers, rules)]
  const base = sumMinor(repairs.map((line) => line.amount_minor))
  const lines = [...repairs]
  if (input.urgency === "express") {
    lines.push(feeLine("urgency", rules.express, expressAmount(base, input, rules)))
  }
  const method = rules.service_methods[input.service_method]
  const fee = method?.fee_minor[input.currency_code] ?? 0
  if (method && fee > 0) {
    lines.push(feeLine("service_method", method, fee))
  }
  return lines
}

/** Net, tax and total of tax-inclusive lines; net and tax add up to the total exactly. */
export function totalsOf(
  lines: readonly Pick<QuoteLine, "amount_minor">[],
  vat_rate_bp: number
): { subtotal_minor: number; tax_minor: number; total_minor: number } {
  const total_minor = sumMinor(lines.map((line) => line.amount_minor))
  const { net, tax } = vatIncluded(total_minor, vat_rate_bp)
  return { subtotal_minor: net, tax_minor: tax, total_minor }
}

/**
 * SHA-256 over the canonical JSON of everything that binds the shop: not an id, nor the promised
 * time, which is a forecast. A stored quote that was read back has the same hash.
 */
export function quoteHash(terms: QuoteTerms): string {
  const binding: QuoteTerms = {
    device_id: terms.device_id,
    service_method: terms.service_method,
    urgency: terms.urgency,
    currency_code: terms.currency_code,
    vat_rate_bp: terms.vat_rate_bp,
    lines: terms.lines,
    subtotal_minor: terms.subtotal_minor,
    tax_minor: terms.tax_minor,
    total_minor: terms.total_minor,
    deposit_minor: terms.deposit_minor,
    valid_until: terms.valid_until,
    rule_set_version: terms.rule_set_version,
  }
  return sha256Hex(canonicalJson(binding))
}

/** When a quote made at `now` ends. */
export function validUntil(rules: QuoteRules, now: Date): Date {
  return new Date(now.getTime() + rules.validity_days * DAY_MS)
}

/**
 * Prices a choice of repairs for one device. The same input gives the same quote, whatever the
 * order of its offers; every line names the rule that made it.
 */
export function buildQuote(
  input: QuoteInput,
  rules: QuoteRules,
  now: Date
): Result<Quote, QuoteRefusal> {
  const refusal = refusalOf(input, rules)
  if (refusal) {
    return refuse(refusal)
  }
  const lines = linesOf(input, rules)
  const totals = totalsOf(lines, input.vat_rate_bp)
  const deposit_due = input.deposit_enabled && input.urgency === "express"
  const terms: QuoteTerms = {
    device_id: input.offers[0].device_id,
    service_method: input.service_method,
    urgency: input.urgency,
    currency_code: input.currency_code,
    vat_rate_bp: input.vat_rate_bp,
    lines,
    ...totals,
    deposit_minor: deposit_due ? shareOf(totals.total_minor, rules.deposit.express_share_bp) : 0,
    valid_until: validUntil(rules, now),
    rule_set_version: rules.rule_set_version,
  }
  return ok({ ...terms, promise: promiseFor(input, rules, now), hash: quoteHash(terms) })
}
