import { joinTexts, type LocalizedText } from "../shared/locale"
import { shareOf, sumMinor } from "../shared/money"
import { ruleId, type LineRuleKind, type RuleOf, type RuleScope } from "./price-rules"
import type { OfferToQuote, QuoteInput, QuoteLine, QuoteLineKind } from "./quote-terms"
import type { Rulebook } from "./rulebook"

export type LineStepName = "share" | "rounding" | "minimum" | "limit" | "fee"

/** One step to a line's amount: what it adds, and the sum so far. */
export type LineStep = {
  step: LineStepName
  rule: string
  numbers: Readonly<Record<string, number>>
  amount_minor: number
  total_minor: number
}

/** A line with the steps that lead to its amount; an offer's price has its own. */
export type ExplainedLine = QuoteLine & { steps: readonly LineStep[] }

const DIAGNOSIS_CREDIT: LocalizedText = {
  "en-GB": "Diagnosis credited, as it is repaired",
  "pt-BR": "Diagnóstico abatido por fazer o reparo",
}

const EMPTY: LocalizedText = { "en-GB": "", "pt-BR": "" }

type LineRule = { [K in LineRuleKind]: RuleOf<K> }[LineRuleKind]

/** Collects the steps to one amount; each says what the amount is after it. */
function calculation(rule: LineRule) {
  const steps: LineStep[] = []
  let total = 0
  return {
    steps,
    reach: (step: LineStepName, total_minor: number, numbers: LineStep["numbers"]) => {
      const amount_minor = total_minor - total
      total = total_minor
      steps.push({ step, rule: ruleId(rule), numbers, amount_minor, total_minor })
    },
    total: () => total,
  }
}

type Calculation = ReturnType<typeof calculation>

function ruleLine(
  kind: QuoteLineKind,
  rule: LineRule,
  { steps, total }: Calculation,
  about: { label?: LocalizedText; variant_id?: string } = {}
): ExplainedLine {
  return {
    kind,
    label: about.label ?? rule.label,
    amount_minor: total(),
    rule: ruleId(rule),
    variant_id: about.variant_id ?? null,
    repair_type: null,
    part_grade: null,
    steps,
  }
}

function offerLine(offer: OfferToQuote): ExplainedLine {
  return {
    kind: "repair",
    label: joinTexts(offer.label_parts, " · "),
    amount_minor: offer.price_minor,
    rule: offer.campaign_id === null ? "price.offer" : `campaign.${offer.campaign_id}`,
    variant_id: offer.variant_id,
    repair_type: offer.repair_type,
    part_grade: offer.part_grade,
    steps: [],
  }
}

function bundleLine(offer: OfferToQuote, rule: RuleOf<"bundle">): ExplainedLine {
  const { labour_discount_bp, max_share_bp } = rule.value
  const per_hour = rule.value.per_hour[offer.currency_code]
  const minutes = offer.duration_minutes
  const product = minutes * per_hour
  const labour = (product - (product % 60)) / 60
  const saved = shareOf(labour, labour_discount_bp)
  const most = shareOf(offer.price_minor, max_share_bp)
  const made = calculation(rule)
  made.reach("share", -saved, { minutes, per_hour, labour, labour_discount_bp })
  if (saved > most) made.reach("limit", -most, { price: offer.price_minor, max_share_bp })
  const label = joinTexts([rule.label, offer.label_parts[0] ?? EMPTY], ": ")
  return ruleLine("bundle", rule, made, { label, variant_id: offer.variant_id })
}

/** The repair that would save most is the one that pays for opening the device. */
function bundleLines(book: Rulebook, offers: readonly OfferToQuote[]): ExplainedLine[] {
  const rule = book.find("bundle", { device_kind: offers[0].device.kind })
  if (!rule) return []
  const lines = offers.map((offer) => bundleLine(offer, rule))
  const opening = lines.reduce((most, one) => (one.amount_minor < most.amount_minor ? one : most))
  return lines.filter((line) => line !== opening && line.amount_minor < 0)
}

/** Taken off the dearest repair, so that an order has an item to keep it on. */
function loyaltyLines(
  book: Rulebook,
  input: QuoteInput,
  repairs: readonly ExplainedLine[]
): ExplainedLine[] {
  const rule = book.find("loyalty", { min_repairs: input.completed_repairs })
  if (!rule) return []
  const netOf = (variant_id: string | null) =>
    sumMinor(repairs.flatMap((line) => (line.variant_id === variant_id ? line.amount_minor : [])))
  const dearest = repairs.reduce((most, line) =>
    netOf(line.variant_id) > netOf(most.variant_id) ? line : most
  )
  const repairs_price = sumMinor(repairs.map((line) => line.amount_minor))
  const { discount_bp } = rule.value
  const max = rule.value.max[input.currency_code]
  const share = shareOf(repairs_price, discount_bp)
  const most = Math.min(max, netOf(dearest.variant_id))
  const made = calculation(rule)
  const { completed_repairs } = input
  made.reach("share", -share, { completed_repairs, repairs_price, discount_bp })
  if (share > most) made.reach("limit", -most, { max: most })
  const about = dearest.variant_id === null ? {} : { variant_id: dearest.variant_id }
  return made.total() < 0 ? [ruleLine("loyalty", rule, made, about)] : []
}

/** A device is diagnosed once, by the dearest fee; what is repaired afterwards credits it. */
function diagnosisLines(
  book: Rulebook,
  offers: readonly OfferToQuote[],
  { currency_code }: QuoteInput
): ExplainedLine[] {
  const fees = offers.flatMap(({ repair_type, device, diagnosed_first }) => {
    if (!diagnosed_first) return []
    const rule = book.find("diagnosis_fee", { repair_type, device_kind: device.kind })
    return rule && rule.value.amount[currency_code] > 0 ? [rule] : []
  })
  if (fees.length === 0) return []
  const amountOf = (rule: RuleOf<"diagnosis_fee">) => rule.value.amount[currency_code]
  const rule = fees.reduce((most, one) => (amountOf(one) > amountOf(most) ? one : most))
  const amount = amountOf(rule)
  const fee = calculation(rule)
  fee.reach("fee", amount, { amount })
  const credit = calculation(rule)
  credit.reach("fee", -amount, { amount })
  return [
    ruleLine("diagnosis_fee", rule, fee),
    ruleLine("diagnosis_credit", rule, credit, { label: DIAGNOSIS_CREDIT }),
  ]
}

function urgencyLines(book: Rulebook, input: QuoteInput, work: number): ExplainedLine[] {
  const rule = book.find("urgency", factsOf(input))
  if (!rule) return []
  const { surcharge_bp, step } = rule.value
  const minimum = rule.value.minimum[input.currency_code]
  const exact = shareOf(work, surcharge_bp)
  const half = exact + Math.floor(step / 2)
  const rounded = half - (half % step)
  const made = calculation(rule)
  made.reach("share", exact, { work, surcharge_bp })
  if (rounded !== exact) made.reach("rounding", rounded, { step })
  if (rounded < minimum) made.reach("minimum", minimum, { minimum })
  return [ruleLine("urgency", rule, made)]
}

function methodLines(book: Rulebook, input: QuoteInput): ExplainedLine[] {
  const method = book.find("service_method", factsOf(input))
  const amount = method?.value.fee[input.currency_code] ?? 0
  if (!method || amount === 0) return []
  const made = calculation(method)
  made.reach("fee", amount, { amount })
  return [ruleLine("service_method", method, made)]
}

function distanceLines(book: Rulebook, input: QuoteInput): ExplainedLine[] {
  const rule = book.find("distance", factsOf(input))
  if (!rule) return []
  const { free_km } = rule.value
  const distance_km = input.distance_km ?? 0
  const per_km = rule.value.per_km[input.currency_code]
  const charged_km = Math.max(0, distance_km - free_km)
  if (charged_km * per_km === 0) return []
  const made = calculation(rule)
  made.reach("fee", charged_km * per_km, { distance_km, free_km, charged_km, per_km })
  return [ruleLine("distance", rule, made)]
}

/** What the rules about the whole quote are asked with. */
export function factsOf({ offers, service_method, urgency }: QuoteInput): RuleScope {
  return { device_kind: offers[0].device.kind, service_method, urgency }
}

/** Dearest first, so that the order in which offers were chosen changes nothing. */
function inQuoteOrder(offers: readonly OfferToQuote[]): OfferToQuote[] {
  return [...offers].sort(
    (a, b) => b.price_minor - a.price_minor || (a.variant_id < b.variant_id ? -1 : 1)
  )
}

/** All lines of a quote with the steps to each; `input` has at least one offer. */
export function explainedLines(book: Rulebook, input: QuoteInput): ExplainedLine[] {
  const offers = inQuoteOrder(input.offers)
  const repairs = [...offers.map(offerLine), ...bundleLines(book, offers)]
  const work = sumMinor(repairs.map((line) => line.amount_minor))
  return [
    ...repairs,
    ...loyaltyLines(book, input, repairs),
    ...diagnosisLines(book, offers, input),
    ...urgencyLines(book, input, work),
    ...methodLines(book, input),
    ...distanceLines(book, input),
  ]
}
