import type { PartGrade, ServiceMethod } from "../repair/states"
import { canonicalJson, sha256Hex } from "../shared/hash"
import type { LocalizedText } from "../shared/locale"
import { sumMinor, vatIncluded, type CurrencyCode } from "../shared/money"
import { presentRule } from "./present-rule"
import type { PriceTier, Urgency } from "./price-rules"
import type { Promised } from "./promise"
import type { Rulebook } from "./rulebook"

/** One repair offer as it is quoted; prices include tax, in minor units of its currency. */
export type OfferToQuote = {
  variant_id: string
  device_id: string
  device: { slug: string; brand: string; kind: string; tier: PriceTier }
  /** for example the repair's and the part grade's names; joined to the line's label */
  label_parts: readonly LocalizedText[]
  repair_type: string
  /** what it takes is only known after a diagnosis */
  diagnosed_first: boolean
  part_grade: PartGrade
  /** the grades its repair comes in, which its price by the rules is compared with */
  grades: readonly PartGrade[]
  currency_code: CurrencyCode
  /** what it costs now: its ordinary price, or a campaign's */
  price_minor: number
  base_minor: number
  /** the price list that the price is of */
  campaign_id: string | null
  /** set by hand, so that no rule made the ordinary price */
  set_by_owner: boolean
  duration_minutes: number
  /** days until the part is here, when it is not in stock */
  lead_days: number
  in_stock: boolean
}

/** Everything that a quote is calculated from, beside the rules and the time. */
export type QuoteInput = {
  offers: readonly OfferToQuote[]
  service_method: ServiceMethod
  urgency: Urgency
  currency_code: CurrencyCode
  vat_rate_bp: number
  deposit_enabled: boolean
  /** whole kilometres to the customer, a kilometre begun counting as one; null where unknown */
  distance_km: number | null
  /** how many repairs the customer had here that were completed; 0 for a stranger */
  completed_repairs: number
}

export type QuoteLineKind =
  | "repair"
  | "part"
  | "labour"
  | "bundle"
  | "loyalty"
  | "urgency"
  | "service_method"
  | "distance"
  | "diagnosis_fee"
  | "diagnosis_credit"

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

const DAY_MS = 86_400_000
const DIAGNOSIS: readonly QuoteLineKind[] = ["diagnosis_fee", "diagnosis_credit"]

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
export function validUntil(book: Rulebook, now: Date): Date {
  return new Date(now.getTime() + presentRule(book, "validity").value.days * DAY_MS)
}

/**
 * The lines that an order charges beside the way to the shop. A diagnosis that is credited costs
 * nothing, so neither its fee nor its credit is among them.
 */
export function chargedLines<L extends Pick<QuoteLine, "kind" | "amount_minor">>(
  lines: readonly L[]
): L[] {
  const credited = lines.some(({ kind }) => kind === "diagnosis_credit")
  const apart: readonly QuoteLineKind[] = ["service_method", ...(credited ? DIAGNOSIS : [])]
  return lines.filter(({ kind, amount_minor }) => amount_minor > 0 && !apart.includes(kind))
}
