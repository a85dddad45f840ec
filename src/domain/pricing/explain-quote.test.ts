import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sumMinor } from "../shared/money"
import { anyInput, input, offer } from "./__tests__/quotes"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { explainQuote } from "./explain-quote"
import { priceFamily } from "./price-family"
import { ruleId } from "./price-rules"
import { buildQuote } from "./quote"

const SHIPPED = shippedRules()
const BOOK = bookOf(SHIPPED)
const NOW = new Date("2026-03-02T09:00:00.000Z")

describe("the explanation of a quote", () => {
  it("has the quote's lines, with steps that add up to each and name rules of the book", () => {
    const ids = new Set([...SHIPPED.map(ruleId), null])
    fc.assert(
      fc.property(anyInput, (given) => {
        const quote = buildQuote(given, { version: 1, book: BOOK }, NOW)
        if (!quote.ok) throw new Error(quote.code)
        const { lines, deposit } = explainQuote(given, BOOK, quote.value.total_minor)
        expect(lines.map(({ steps: _steps, ...line }) => line)).toEqual(quote.value.lines)
        for (const { steps, amount_minor } of lines) {
          expect(sumMinor(steps.map((step) => step.amount_minor))).toBe(amount_minor)
          expect(steps.at(-1)?.total_minor ?? 0).toBe(amount_minor)
          expect(steps.every(({ rule }) => ids.has(rule))).toBe(true)
        }
        expect(deposit?.amount_minor ?? 0).toBe(quote.value.deposit_minor)
      }),
      { numRuns: 500 }
    )
  })

  it("leads by rules to a price of the rules, and says when a person or a campaign made it", () => {
    const screen = offer({ grades: ["genuine", "premium", "standard"], duration_minutes: 45 })
    const { slug, brand, kind, tier } = screen.device
    const price =
      priceFamily(BOOK, {
        device: slug,
        brand,
        device_kind: kind,
        tier,
        repair_type: "screen",
        labour_minutes: 45,
        grades: screen.grades,
        currency: "gbp",
      }).premium?.price_minor ?? 0
    const stepsOf = (fields: Partial<typeof screen>) => {
      const { lines } = explainQuote(input({ offers: [{ ...screen, ...fields }] }), BOOK, 0)
      return lines[0].steps.map(({ step }) => step)
    }
    const byRule = ["parts_cost", "labour", "margin", "ending"]
    const at = { price_minor: price, base_minor: price }
    expect(price).toBeGreaterThan(0)
    expect(stepsOf(at)).toEqual(byRule)
    expect(stepsOf({ price_minor: 9_900, base_minor: 9_900, set_by_owner: true })).toEqual([
      ...byRule,
      "owner_price",
    ])
    expect(stepsOf({ price_minor: 9_900, base_minor: 9_900 })).toEqual([...byRule, "stored_price"])
    expect(stepsOf({ ...at, price_minor: 9_900, campaign_id: "plist_1" })).toEqual([
      ...byRule,
      "campaign",
    ])
  })
})
