import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sumMinor } from "../shared/money"
import { anyInput, input, offer, text } from "./__tests__/quotes"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { ruleId, type PriceRule } from "./price-rules"
import { buildQuote } from "./quote"
import { quoteHash, type Quote, type QuoteInput } from "./quote-terms"
import type { RuleSet } from "./rulebook"

const NOW = new Date("2026-03-02T09:00:00.000Z")
const HOUR_MS = 3_600_000
const SHIPPED = shippedRules()
const RULES: RuleSet = { version: 7, book: bookOf(SHIPPED) }

/** The shipped rules with `rules` in the place of those of the same name. */
function changed(...rules: PriceRule[]): RuleSet {
  const ids = rules.map(ruleId)
  const kept = SHIPPED.filter((rule) => !ids.includes(ruleId(rule)))
  return { version: 8, book: bookOf([...kept, ...rules]) }
}

function quoted(fields: Partial<QuoteInput> = {}, rules = RULES): Quote {
  const result = buildQuote(input(fields), rules, NOW)
  if (!result.ok) {
    throw new Error(result.code)
  }
  return result.value
}

const battery = offer({
  variant_id: "variant_battery",
  repair_type: "battery",
  label_parts: [{ "en-GB": "Battery", "pt-BR": "Bateria" }],
  price_minor: 5_900,
  duration_minutes: 30,
})

const line = (quote: Quote, kind: string) => quote.lines.find((one) => one.kind === kind)

const onAnyQuote = (check: (quote: Quote, given: QuoteInput) => void, numRuns = 500) =>
  fc.assert(
    fc.property(anyInput, (given) => {
      check(quoted(given), given)
    }),
    { numRuns }
  )

describe("every quote", () => {
  it("adds up in whole minor units, in every currency, with the tax in it", () => {
    onAnyQuote((quote) => {
      expect(quote.lines.every(({ amount_minor }) => Number.isSafeInteger(amount_minor))).toBe(true)
      expect(sumMinor(quote.lines.map((one) => one.amount_minor))).toBe(quote.total_minor)
      expect(quote.subtotal_minor + quote.tax_minor).toBe(quote.total_minor)
      expect(quote.total_minor).toBeGreaterThanOrEqual(0)
      // tax put on the net amount gives the total again, to the penny that rounding costs
      const again = quote.subtotal_minor + (quote.subtotal_minor * quote.vat_rate_bp) / 10_000
      expect(Math.abs(again - quote.total_minor)).toBeLessThanOrEqual(1)
    }, 10_000)
  }, 60_000)

  it("is the same for the same input, in whatever order the offers and the rules came", () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.shuffledSubarray(SHIPPED, { minLength: SHIPPED.length }),
        (given, rules) => {
          const quote = quoted(given)
          expect(quoted(given)).toEqual(quote)
          const reversed = { ...given, offers: [...given.offers].reverse() }
          expect(quoted(reversed, { version: 7, book: bookOf(rules) })).toEqual(quote)
        }
      ),
      { numRuns: 100 }
    )
  })

  it("asks for a deposit no larger than the total, for express alone", () => {
    onAnyQuote((quote, given) => {
      expect(quote.deposit_minor).toBeLessThanOrEqual(quote.total_minor)
      const asked = given.deposit_enabled && given.urgency === "express" && quote.total_minor > 1
      expect(quote.deposit_minor > 0).toBe(asked)
    })
  })

  it("names a rule of the book for every line that is no offer", () => {
    const ids = new Set(SHIPPED.map(ruleId))
    onAnyQuote(({ lines }) => {
      for (const { kind, rule } of lines)
        expect(kind === "repair" ? rule === "price.offer" : ids.has(rule)).toBe(true)
    })
  })

  it("promises the ninetieth percentile no earlier than the median, both after now", () => {
    onAnyQuote(({ promise }) => {
      expect(promise.p50_at.getTime()).toBeGreaterThan(NOW.getTime())
      expect(promise.p90_at.getTime()).toBeGreaterThanOrEqual(promise.p50_at.getTime())
    })
  })

  it("keeps its hash through JSON, and its input gives it again", () => {
    onAnyQuote((quote, given) => {
      const stored: Quote = JSON.parse(JSON.stringify({ ...quote, id: "quote_1" }))
      expect(quoteHash({ ...stored, valid_until: new Date(stored.valid_until) })).toBe(quote.hash)
      const inputs: QuoteInput = JSON.parse(JSON.stringify(given))
      expect(quoted(inputs).hash).toBe(quote.hash)
    })
  })

  it("stays as it is when the rules change, and names the version it is of", () => {
    const dearer = changed({
      kind: "urgency",
      scope: { urgency: "express" },
      value: { surcharge_bp: 9000, minimum: { gbp: 1, eur: 1, brl: 1 }, step: 1 },
      label: text("Dear"),
    })
    onAnyQuote((quote, given) => {
      const before = structuredClone(quote)
      const after = quoted(given, dearer)
      expect(quote).toEqual(before)
      expect(quoteHash(quote)).toBe(quote.hash)
      expect([quote.rule_set_version, after.rule_set_version]).toEqual(["7", "8"])
      expect(after.hash).not.toBe(quote.hash)
    })
  })

  it("never costs more because repairs were combined or the customer came back", () => {
    onAnyQuote((_quote, given) => {
      const plain = quoted({ ...given, urgency: "standard", service_method: "drop_off" })
      const alone = sumMinor(given.offers.map(({ price_minor }) => price_minor))
      expect(plain.total_minor).toBeLessThanOrEqual(alone)
      expect(plain.lines.filter(({ kind }) => kind === "bundle").length).toBeLessThan(
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

  it("names the price list of a price that is a campaign's", () => {
    const sale = offer({ price_minor: 9_900, base_minor: 14_900, campaign_id: "plist_1" })
    expect(quoted({ offers: [sale] }).lines).toMatchObject([
      { amount_minor: 9_900, rule: "campaign.plist_1" },
    ])
  })

  it("takes half the labour of the second repair off", () => {
    const bundle = line(quoted({ offers: [battery, offer()] }), "bundle")
    expect(bundle).toMatchObject({
      amount_minor: -1_200,
      rule: "bundle",
      variant_id: "variant_battery",
    })
    expect(bundle?.label["pt-BR"]).toBe("Combinado com outro reparo: Bateria")
  })

  it("adds a fifth for express, in whole pounds and at least 15", () => {
    const express = (price_minor: number) =>
      line(quoted({ urgency: "express", offers: [offer({ price_minor })] }), "urgency")
        ?.amount_minor
    expect([14_900, 4_900, 12_250].map(express)).toEqual([3_000, 1_500, 2_500])
  })

  it("adds the postage of mail-in, and a quarter as the deposit of express", () => {
    const quote = quoted({ service_method: "mail_in", urgency: "express", deposit_enabled: true })
    expect(quote.lines.at(-1)).toMatchObject({ kind: "service_method", amount_minor: 1_290 })
    expect(quote.total_minor).toBe(14_900 + 3_000 + 1_290)
    expect(quote.deposit_minor).toBe(4_798)
  })

  it("thanks a customer who comes back, on the dearest repair and up to a limit", () => {
    const thanked = (completed_repairs: number, price_minor: number) =>
      line(quoted({ completed_repairs, offers: [offer({ price_minor })] }), "loyalty")
    expect(thanked(2, 14_900)).toBeUndefined()
    expect(thanked(3, 14_900)).toMatchObject({
      amount_minor: -447,
      rule: "loyalty.3",
      variant_id: "variant_screen",
    })
    expect(thanked(12, 90_000)).toMatchObject({ amount_minor: -3_000, rule: "loyalty.10" })
  })

  it("shows a diagnosis once and credits it, by the dearest fee", () => {
    const board = offer({ ...battery, repair_type: "board_repair", diagnosed_first: true })
    const liquid = offer({ repair_type: "liquid_damage", diagnosed_first: true })
    const quote = quoted({ offers: [board, liquid, offer({ variant_id: "v3", repair_type: "x" })] })
    const diagnosis = quote.lines.filter(({ kind }) => kind.startsWith("diagnosis"))
    expect(diagnosis).toMatchObject([
      { kind: "diagnosis_fee", amount_minor: 1_900, rule: "diagnosis_fee.phone" },
      { kind: "diagnosis_credit", amount_minor: -1_900, rule: "diagnosis_fee.phone" },
    ])
  })

  it("counts the kilometres beyond the free ones where a method is by distance", () => {
    const [courier] = SHIPPED.filter((rule) => ruleId(rule) === "service_method.courier")
    if (courier.kind !== "service_method") throw new Error("no rule for couriers")
    const offered = changed({ ...courier, value: { ...courier.value, offered: true } })
    const at = (distance_km: number | null) =>
      buildQuote(input({ service_method: "courier", distance_km }), offered, NOW)
    const near = at(3)
    expect(near.ok && line(near.value, "distance")).toBeUndefined()
    const far = at(10)
    expect(far.ok && line(far.value, "distance")).toMatchObject({
      amount_minor: 7 * 120,
      rule: "distance.courier",
    })
    expect(at(26)).toEqual({ ok: false, code: "too_far" })
    expect(at(null)).toEqual({ ok: false, code: "distance_unknown" })
  })

  it("is valid for 30 days and names its rules", () => {
    expect(quoted()).toMatchObject({
      valid_until: new Date("2026-04-01T09:00:00.000Z"),
      rule_set_version: "7",
    })
  })
})

describe("a quote made before rules were data", () => {
  it("has the hash that it was stored with", () => {
    const terms = {
      device_id: "dmod_1",
      service_method: "drop_off" as const,
      urgency: "standard" as const,
      currency_code: "gbp" as const,
      vat_rate_bp: 2000,
      lines: [
        {
          kind: "repair" as const,
          label: text("Screen"),
          amount_minor: 22_400,
          rule: "price.offer",
          variant_id: "variant_1",
          repair_type: "screen",
          part_grade: "premium" as const,
        },
      ],
      subtotal_minor: 18_667,
      tax_minor: 3_733,
      total_minor: 22_400,
      deposit_minor: 0,
      valid_until: new Date("2026-12-20T10:00:00.000Z"),
      rule_set_version: "2026-11-1",
    }
    expect(quoteHash(terms)).toBe(
      "544c139b7cd8f2efcb79232672bb775c78f698f6ec5b0fbcb3d8038ba1c78e2d"
    )
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

  it("refuses express where no rule prices it", () => {
    const rules = SHIPPED.filter(({ kind }) => kind !== "urgency")
    const without = { version: 9, book: bookOf(rules) }
    expect(buildQuote(input({ urgency: "express" }), without, NOW)).toEqual({
      ok: false,
      code: "urgency_not_offered",
    })
  })
})
