import { shareOf } from "../shared/money"
import { priceFamily, type PriceStep } from "./price-family"
import { ruleId } from "./price-rules"
import { explainedLines, factsOf, type LineStep } from "./quote-lines"
import type { OfferToQuote, QuoteInput, QuoteLine } from "./quote-terms"
import type { Rulebook } from "./rulebook"

/**
 * A step to a line's amount. Beside those of the rules: `owner_price` puts a price set by hand in the
 * place of the rules' one, `stored_price` an ordinary price that was not made by these rules, and
 * `campaign` a price list's.
 */
export type ExplainedStep =
  | PriceStep
  | LineStep
  | (Omit<PriceStep, "step"> & { step: "owner_price" | "stored_price" | "campaign" })

export type QuoteExplanation = {
  lines: (QuoteLine & { steps: readonly ExplainedStep[] })[]
  /** null where no deposit is asked for */
  deposit: { rule: string; share_bp: number; amount_minor: number } | null
}

function offerSteps(book: Rulebook, offer: OfferToQuote): ExplainedStep[] {
  const { device, repair_type, part_grade, grades, duration_minutes, currency_code } = offer
  const priced = priceFamily(book, {
    device: device.slug,
    brand: device.brand,
    device_kind: device.kind,
    tier: device.tier,
    repair_type,
    labour_minutes: duration_minutes,
    grades,
    currency: currency_code,
  })[part_grade]
  const steps: ExplainedStep[] = [...(priced?.steps ?? [])]
  let total = priced?.price_minor ?? 0
  const reach = (
    step: "owner_price" | "stored_price" | "campaign",
    rule: string | null,
    price: number
  ) => {
    const amount_minor = price - total
    total = price
    steps.push({ step, rule, numbers: { price }, amount_minor, total_minor: price })
  }
  if (offer.base_minor !== total) {
    reach(offer.set_by_owner ? "owner_price" : "stored_price", null, offer.base_minor)
  }
  if (offer.campaign_id !== null) {
    reach("campaign", `campaign.${offer.campaign_id}`, offer.price_minor)
  }
  return steps
}

/** Every step to every line of a quote, and to its deposit. */
export function explainQuote(
  input: QuoteInput,
  book: Rulebook,
  total_minor: number
): QuoteExplanation {
  const lines = explainedLines(book, input).map((line) => {
    const offer = input.offers.find(({ variant_id }) => variant_id === line.variant_id)
    return line.kind === "repair" && offer ? { ...line, steps: offerSteps(book, offer) } : line
  })
  const rule = input.deposit_enabled ? book.find("deposit", factsOf(input)) : undefined
  if (!rule) {
    return { lines, deposit: null }
  }
  const { share_bp } = rule.value
  const amount_minor = shareOf(total_minor, share_bp)
  return { lines, deposit: { rule: ruleId(rule), share_bp, amount_minor } }
}
