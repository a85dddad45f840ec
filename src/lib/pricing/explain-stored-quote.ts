import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExplainedStep, QuoteExplanation } from "../../contracts/price-rules"
import { explainQuote, type ExplainedStep as Step } from "../../domain/pricing/explain-quote"
import { buildQuote } from "../../domain/pricing/quote"
import { toMajor, type CurrencyCode } from "../../domain/shared/money"
import { ApiError } from "../errors"
import { presentPriceLine } from "./present-quote"
import { presentRuleSet } from "./present-rule-set"
import { readQuote, readQuoteInputs, type StoredQuote } from "./quote-store"
import { readRuleSet, ruleSetOf } from "./rule-set-store"

const presentStep = (
  { step, rule, numbers, amount_minor, total_minor }: Step,
  currency: CurrencyCode
): ExplainedStep => ({
  step,
  rule,
  numbers: { ...numbers },
  amount: toMajor(amount_minor, currency),
  total: toMajor(total_minor, currency),
})

/** The version a quote names; quotes from before rules were data name one that is in no table. */
const versionOf = ({ rule_set_version }: StoredQuote): number | null =>
  /^\d{1,9}$/.test(rule_set_version) ? Number(rule_set_version) : null

const calculateAgain = async (knex: Knex, quote: StoredQuote) => {
  const inputs = await readQuoteInputs(knex, quote.id)
  const version = versionOf(quote)
  const stored = version === null ? null : await readRuleSet(knex, version)
  if (!inputs || !stored) return null
  const { now, ...input } = inputs
  const { book } = await ruleSetOf(knex, stored)
  const again = buildQuote(input, { version: stored.version, book }, now)
  return {
    stored,
    reproduced: again.ok && again.value.hash === quote.hash,
    explanation: explainQuote(input, book, quote.total_minor),
  }
}

/**
 * How a quote came about: it is calculated again from its stored inputs with the version of the rules
 * that it names, step by step, and compared with what was promised.
 *
 * @throws ApiError 404 `quote_not_found`
 */
export const explainStoredQuote = async (knex: Knex, id: string): Promise<QuoteExplanation> => {
  const quote = await readQuote(knex, id)
  if (!quote) throw new ApiError(404, "quote_not_found", "There is no such quote")
  const { currency_code: currency } = quote
  const again = await calculateAgain(knex, quote)
  const deposit = again?.explanation.deposit
  return {
    quote_id: quote.id,
    hash: quote.hash,
    device_slug: quote.device_slug,
    currency_code: currency,
    reproduced: again?.reproduced ?? false,
    not_reproduced_because: !again ? "inputs_not_kept" : again.reproduced ? null : "hash_differs",
    rule_set_version: quote.rule_set_version,
    rule_set: again && presentRuleSet({ ...again.stored, rule_count: again.stored.rules.length }),
    lines: quote.lines.map((line, index) => ({
      ...presentPriceLine(line, currency),
      steps: (again?.explanation.lines[index]?.steps ?? []).map((step) =>
        presentStep(step, currency)
      ),
    })),
    subtotal: toMajor(quote.subtotal_minor, currency),
    tax_total: toMajor(quote.tax_minor, currency),
    vat_rate_bp: quote.vat_rate_bp,
    total: toMajor(quote.total_minor, currency),
    deposit: {
      amount: toMajor(quote.deposit_minor, currency),
      rule: deposit?.rule ?? null,
      share_bp: deposit?.share_bp ?? null,
    },
    valid_until: quote.valid_until.toISOString(),
  }
}
