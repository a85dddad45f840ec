import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CURRENCIES, sumMinor, type CurrencyCode } from "../shared/money"
import { PART_GRADES, type PartGrade } from "../repair/states"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { priceFamily, roundToEnding, type FamilyToPrice } from "./price-family"
import { PRICE_TIERS, type PriceRule, type PriceTier, type RuleOf } from "./price-rules"

const OTHERS = shippedRules().filter(({ kind }) => kind !== "parts_cost")

const cost = (
  part_grade: PartGrade,
  by_tier: Partial<Record<PriceTier, number>>
): RuleOf<"parts_cost"> => ({
  kind: "parts_cost",
  scope: { repair_type: "screen", device_kind: "phone", part_grade },
  value: { by_tier },
})

const BOOK = bookOf([
  ...OTHERS,
  cost("genuine", { flagship: 18_500 }),
  cost("premium", { flagship: 12_500 }),
  cost("standard", { flagship: 5_500 }),
])

const screen: FamilyToPrice = {
  device: "apple-iphone-14-pro",
  brand: "apple",
  device_kind: "phone",
  tier: "flagship",
  repair_type: "screen",
  labour_minutes: 45,
  grades: ["genuine", "premium", "standard", "refurbished"],
  currency: "gbp",
}

describe("the price of a repair", () => {
  it("adds parts, labour and margin and rounds up to the price ending", () => {
    expect(priceFamily(BOOK, screen).premium).toEqual({
      price_minor: 22_400,
      steps: [
        {
          step: "parts_cost",
          rule: "parts_cost.screen.phone.premium",
          numbers: { cost: 12_500 },
          amount_minor: 12_500,
          total_minor: 12_500,
        },
        {
          step: "labour",
          rule: "labour_rate.flagship",
          numbers: { minutes: 45, per_hour: 6_000 },
          amount_minor: 4_500,
          total_minor: 17_000,
        },
        {
          step: "margin",
          rule: "margin.flagship",
          numbers: { parts: 12_500, percent_bp: 2_500, fixed: 1_800 },
          amount_minor: 4_925,
          total_minor: 21_925,
        },
        {
          step: "ending",
          rule: "price_ending.gbp",
          numbers: { step: 500, ending: 400 },
          amount_minor: 475,
          total_minor: 22_400,
        },
      ],
    })
  })

  it("converts the parts from pence and ends as the currency's prices end", () => {
    const eur = priceFamily(BOOK, { ...screen, currency: "eur" }).premium
    expect(eur?.steps[1]).toMatchObject({
      step: "currency",
      rule: "currency.eur",
      numbers: { cost: 12_500, rate_bp: 11_500, converted: 14_375 },
      total_minor: 14_375,
    })
    expect(eur?.price_minor).toBe(25_900)
    expect(
      (priceFamily(BOOK, { ...screen, currency: "brl" }).premium?.price_minor ?? 0) % 1000
    ).toBe(990)
  })

  it("does not offer what has no parts cost", () => {
    expect(priceFamily(BOOK, screen).refurbished).toBeNull()
    expect(priceFamily(BOOK, { ...screen, tier: "entry" }).premium).toBeNull()
    expect(priceFamily(BOOK, { ...screen, repair_type: "battery" }).genuine).toBeNull()
  })

  it("prices labour alone without a parts cost", () => {
    const software = { ...screen, repair_type: "software_restore", grades: ["none" as const] }
    expect(priceFamily(BOOK, software).none?.price_minor).toBe(6_400)
  })

  it("costs at least the minimum", () => {
    const quick = {
      ...screen,
      tier: "entry" as const,
      labour_minutes: 5,
      grades: ["none" as const],
    }
    const { steps, price_minor } = priceFamily(BOOK, quick).none ?? { steps: [], price_minor: 0 }
    expect(steps.map(({ step }) => step)).toEqual(["labour", "margin", "minimum", "ending"])
    expect(price_minor).toBe(2_400)
  })

  it("raises a better grade to the price of a worse one, and says so", () => {
    const book = bookOf([
      ...OTHERS,
      cost("standard", { flagship: 9_000 }),
      cost("premium", { flagship: 5_000 }),
      cost("genuine", { flagship: 1_000 }),
    ])
    const { standard, premium, genuine } = priceFamily(book, screen)
    expect(premium?.price_minor).toBe(standard?.price_minor)
    expect(genuine?.price_minor).toBe(standard?.price_minor)
    expect(premium?.steps.at(-1)).toMatchObject({ step: "grade_order", rule: null })
  })

  it("keeps an amount that already ends right", () => {
    const ending = { step: 500, ending: 400 }
    expect([22_400, 22_401, 0].map((amount) => roundToEnding(amount, ending))).toEqual([
      22_400, 22_900, 400,
    ])
  })
})

const anyMinor = fc.nat(500_000)
const anyAmounts = fc.record({ gbp: anyMinor, eur: anyMinor, brl: anyMinor })

/** Any numbers in all the rules that make a price. */
const anyBook = fc
  .record({
    costs: fc.dictionary(fc.constantFrom(...PART_GRADES.filter((g) => g !== "none")), anyMinor, {
      minKeys: 1,
    }),
    per_hour: anyAmounts,
    fixed: anyAmounts,
    least: anyAmounts,
    percent_bp: fc.nat(100_000),
    rate_bp: fc.integer({ min: 1, max: 1_000_000 }),
    step: fc.integer({ min: 1, max: 5_000 }),
    ending: fc.nat(4_999),
  })
  .map(({ costs, per_hour, fixed, least, percent_bp, rate_bp, step, ending }) => {
    const quoting = OTHERS.filter(
      ({ kind }) =>
        !["labour_rate", "margin", "minimum_price", "price_ending", "currency"].includes(kind)
    )
    const rules: PriceRule[] = [
      ...quoting,
      { kind: "labour_rate", scope: {}, value: { per_hour } },
      { kind: "margin", scope: {}, value: { percent_bp, fixed } },
      { kind: "minimum_price", scope: {}, value: { amount: least } },
      ...CURRENCIES.map((currency): PriceRule => ({
        kind: "price_ending",
        scope: { currency },
        value: { step, ending: ending % step },
      })),
      ...(["eur", "brl"] as const).map((currency): PriceRule => ({
        kind: "currency",
        scope: { currency },
        value: { rate_bp },
      })),
      ...Object.entries(costs).map(([grade, amount]) =>
        cost(grade as PartGrade, Object.fromEntries(PRICE_TIERS.map((tier) => [tier, amount])))
      ),
    ]
    return { rules, step, ending: ending % step }
  })

const anyFamily = fc.record({
  tier: fc.constantFrom(...PRICE_TIERS),
  labour_minutes: fc.nat(600),
  currency: fc.constantFrom<CurrencyCode>(...CURRENCIES),
  grades: fc.shuffledSubarray([...PART_GRADES], { minLength: 1 }),
})

describe("any rules", () => {
  it("give whole amounts that end right, with steps that add up", () => {
    fc.assert(
      fc.property(anyBook, anyFamily, ({ rules, step, ending }, fields) => {
        const prices = priceFamily(bookOf(rules), { ...screen, ...fields })
        for (const priced of Object.values(prices)) {
          if (!priced) continue
          expect(Number.isSafeInteger(priced.price_minor)).toBe(true)
          expect(priced.price_minor % step).toBe(ending)
          expect(sumMinor(priced.steps.map(({ amount_minor }) => amount_minor))).toBe(
            priced.price_minor
          )
        }
      }),
      { numRuns: 1_000 }
    )
  })

  it("never let a better grade cost less", () => {
    fc.assert(
      fc.property(anyBook, anyFamily, ({ rules }, fields) => {
        const prices = priceFamily(bookOf(rules), { ...screen, ...fields })
        const price = (grade: PartGrade) => prices[grade]?.price_minor
        const pairs: [PartGrade, PartGrade][] = [
          ["standard", "premium"],
          ["premium", "genuine"],
          ["standard", "genuine"],
          ["refurbished", "genuine"],
        ]
        for (const [worse, better] of pairs)
          expect(price(worse) ?? 0).toBeLessThanOrEqual(price(better) ?? Infinity)
      }),
      { numRuns: 1_000 }
    )
  })

  it("never fall when a part gets dearer or the work takes longer", () => {
    fc.assert(
      fc.property(anyBook, anyFamily, fc.nat(5_000), ({ rules }, fields, more) => {
        const family = { ...screen, ...fields }
        const dearerRules = rules.map((rule): PriceRule =>
          rule.kind === "parts_cost"
            ? cost(
                rule.scope.part_grade ?? "premium",
                Object.fromEntries(
                  Object.entries(rule.value.by_tier).map(([tier, pence]) => [tier, pence + more])
                )
              )
            : rule
        )
        const before = priceFamily(bookOf(rules), family)
        const dearer = priceFamily(bookOf(dearerRules), family)
        const longer = priceFamily(bookOf(rules), {
          ...family,
          labour_minutes: family.labour_minutes + more,
        })
        for (const grade of fields.grades) {
          const least = before[grade]?.price_minor ?? 0
          expect(dearer[grade]?.price_minor ?? 0).toBeGreaterThanOrEqual(least)
          expect(longer[grade]?.price_minor ?? 0).toBeGreaterThanOrEqual(least)
        }
      }),
      { numRuns: 500 }
    )
  })
})
