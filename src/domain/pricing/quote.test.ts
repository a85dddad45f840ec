import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sumMinor } from "../shared/money"
import { buildQuote, quoteHash, type OfferToQuote, type Quote, type QuoteInput } from "./quote"
import { DEFAULT_QUOTE_RULES as RULES } from "./rules"

const NOW = new Date("2026-03-02T09:00:00.000Z")
const HOUR_MS = 3_600_000

const text = (name: string) => ({ "en-GB": name, "pt-BR": name })

function offer(fields: Partial<OfferToQuote> = {}): OfferToQuote {
  return {
    variant_id: "variant_screen",
    device_id: "device_1",
    label_parts: [text("Screen"), text("Premium")],
    repair_type: "screen",
    part_grade: "premium",
    currency_code: "gbp",
    price_minor: 14_900,
    duration_minutes: 60,
    lead_days: 3,
    in_stock: true,
    ...fields,
  }
}

const battery = offer({
  variant_id: "variant_battery",
  repair_type: "battery",
  label_parts: [{ "en-GB": "Battery", "pt-BR": "Bateria" }],
  price_minor: 5_900,
  duration_minutes: 30,
})

function input(fields: Partial<QuoteInput> = {}): QuoteInput {
  return {
    offers: [offer()],
    service_method: "drop_off",
    urgency: "standard",
    currency_code: "gbp",
    vat_rate_bp: 2000,
    deposit_enabled: false,
    ...fields,
  }
}

function quoted(fields: Partial<QuoteInput> = {}): Quote {
  const result = buildQuote(input(fields), RULES, NOW)
  if (!result.ok) {
    throw new Error(result.code)
  }
  return result.value
}

const anyInput: fc.Arbitrary<QuoteInput> = fc
  .record({
    currency_code: fc.constantFrom("gbp" as const, "eur" as const, "brl" as const),
    service_method: fc.constantFrom("drop_off" as const, "mail_in" as const),
    urgency: fc.constantFrom("standard" as const, "express" as const),
    vat_rate_bp: fc.integer({ min: 0, max: 3000 }),
    deposit_enabled: fc.boolean(),
    works: fc.uniqueArray(
      fc.record({
        id: fc.nat(50),
        price_minor: fc.nat(200_000),
        duration_minutes: fc.nat(600),
        lead_days: fc.nat(30),
        in_stock: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8, selector: ({ id }) => id }
    ),
  })
  .map(({ works, ...rest }) => ({
    ...rest,
    offers: works.map(({ id, ...work }) =>
      offer({
        ...work,
        variant_id: `variant_${id}`,
        repair_type: `type_${id}`,
        currency_code: rest.currency_code,
      })
    ),
  }))

const onAnyQuote = (check: (quote: Quote, given: QuoteInput) => void) =>
  fc.assert(
    fc.property(anyInput, (given) => {
      check(quoted(given), given)
    }),
    { numRuns: 500 }
  )

describe("every quote", () => {
  it("adds up: lines to the total, subtotal and tax to the total", () => {
    onAnyQuote((quote) => {
      expect(sumMinor(quote.lines.map((line) => line.amount_minor))).toBe(quote.total_minor)
      expect(quote.subtotal_minor + quote.tax_minor).toBe(quote.total_minor)
      expect(quote.total_minor).toBeGreaterThanOrEqual(0)
    })
  })

  it("is the same for the same input, in whatever order the offers came", () => {
    onAnyQuote((quote, given) => {
      expect(quoted(given)).toEqual(quote)
      expect(quoted({ ...given, offers: [...given.offers].reverse() })).toEqual(quote)
    })
  })

  it("asks for a deposit no larger than the total, for express alone", () => {
    onAnyQuote((quote, given) => {
      expect(quote.deposit_minor).toBeLessThanOrEqual(quote.total_minor)
      const asked = given.deposit_enabled && given.urgency === "express" && quote.total_minor > 1
      expect(quote.deposit_minor > 0).toBe(asked)
    })
  })

  it("names the rule of every line", () => {
    onAnyQuote((quote) => expect(quote.lines.every(({ rule }) => rule !== "")).toBe(true))
  })

  it("promises the ninetieth percentile no earlier than the median, both after now", () => {
    onAnyQuote(({ promise }) => {
      expect(promise.p50_at.getTime()).toBeGreaterThan(NOW.getTime())
      expect(promise.p90_at.getTime()).toBeGreaterThanOrEqual(promise.p50_at.getTime())
    })
  })

  it("keeps its hash through JSON and whatever is stored beside it", () => {
    onAnyQuote((quote) => {
      const stored: Quote = JSON.parse(JSON.stringify({ ...quote, id: "quote_1" }))
      const read = { ...stored, valid_until: new Date(stored.valid_until) }
      expect(quoteHash(read)).toBe(quote.hash)
    })
  })

  it("never costs more because a repair was combined with another", () => {
    onAnyQuote((quote, given) => {
      const standard = quoted({ ...given, urgency: "standard", service_method: "drop_off" })
      const alone = sumMinor(given.offers.map(({ price_minor }) => price_minor))
      expect(standard.total_minor).toBeLessThanOrEqual(alone)
      expect(quote.lines.filter(({ kind }) => kind === "bundle").length).toBeLessThan(
        given.offers.length
      )
    })
  })
})

describe("lines", () => {
  it("has one line for one repair at the counter", () => {
    const quote = quoted()
    expect(quote.lines).toMatchObject([
      { kind: "repair", amount_minor: 14_900, label: text("Screen · Premium") },
    ])
    expect(quote).toMatchObject({ subtotal_minor: 12_417, tax_minor: 2_483, total_minor: 14_900 })
  })

  it("takes half the labour of the second repair off", () => {
    const [, , bundle] = quoted({ offers: [battery, offer()] }).lines
    expect(bundle).toMatchObject({
      kind: "bundle",
      amount_minor: -1_200,
      rule: "bundle.second_repair",
      variant_id: "variant_battery",
    })
    expect(bundle.label["pt-BR"]).toBe("Combinado com outro reparo: Bateria")
  })

  it("adds a fifth for express, in whole pounds and at least 15", () => {
    const express = (price_minor: number) =>
      quoted({ urgency: "express", offers: [offer({ price_minor })] }).lines[1]
    expect(express(14_900)).toMatchObject({ kind: "urgency", amount_minor: 3_000 })
    expect(express(4_900).amount_minor).toBe(1_500)
    expect(express(12_250).amount_minor).toBe(2_500)
  })

  it("adds the postage of mail-in, and a quarter as the deposit of express", () => {
    const quote = quoted({ service_method: "mail_in", urgency: "express", deposit_enabled: true })
    expect(quote.lines.at(-1)).toMatchObject({ kind: "service_method", amount_minor: 1_290 })
    expect(quote.total_minor).toBe(14_900 + 3_000 + 1_290)
    expect(quote.deposit_minor).toBe(4_798)
  })

  it("is valid for 30 days and names its rules", () => {
    expect(quoted()).toMatchObject({
      valid_until: new Date("2026-04-01T09:00:00.000Z"),
      rule_set_version: RULES.rule_set_version,
    })
  })
})

describe("the promise", () => {
  const hours = (at: Date) => (at.getTime() - NOW.getTime()) / HOUR_MS

  it("counts queue and work when the part is in stock", () => {
    const { p50_at, p90_at } = quoted().promise
    expect([hours(p50_at), hours(p90_at)]).toEqual([5, 25.5])
  })

  it("waits for the slowest part that is not in stock, and for the post", () => {
    const ordered = offer({ in_stock: false, lead_days: 2 })
    const { p50_at } = quoted({ offers: [ordered], service_method: "mail_in" }).promise
    expect(hours(p50_at)).toBe(5 + 48 + 48)
  })
})

describe("a changed quote", () => {
  it.each([
    ["price", { offers: [offer({ price_minor: 14_901 })] }],
    ["urgency", { urgency: "express" as const }],
    ["method", { service_method: "mail_in" as const }],
    ["tax", { vat_rate_bp: 1900 }],
    ["grade", { offers: [offer({ part_grade: "genuine" })] }],
    ["device", { offers: [offer({ device_id: "device_2" })] }],
  ])("has another hash: %s", (_what, fields) => {
    expect(quoted(fields).hash).not.toBe(quoted().hash)
  })
})

describe("refusals", () => {
  it.each([
    ["empty_offers", { offers: [] }],
    ["duplicate_offer", { offers: [offer(), offer()] }],
    ["mixed_devices", { offers: [offer(), { ...battery, device_id: "device_2" }] }],
    ["conflicting_grades", { offers: [offer(), offer({ variant_id: "variant_2" })] }],
    ["currency_mismatch", { currency_code: "eur" as const }],
    ["service_method_not_offered", { service_method: "on_site" as const }],
  ])("answers %s", (code, fields) => {
    expect(buildQuote(input(fields), RULES, NOW)).toEqual({ ok: false, code })
  })
})
