import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PART_GRADES } from "../repair/states"
import { CURRENCIES } from "../shared/money"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { familyPricer } from "./family-pricer"
import { priceEffects, type PricedOffer } from "./price-differences"
import { priceFamily, type FamilyToPrice } from "./price-family"
import { PRICE_TIERS, ruleId, type PriceRule } from "./price-rules"
import { affectedScopes, changeRules, type RuleChange } from "./rule-changes"
import type { Rulebook } from "./rulebook"

const BOOK = bookOf(shippedRules())
const NO_VAT = { gbp: 0, eur: 0, brl: 0 }
const amount = (gbp: number) => ({ gbp, eur: gbp, brl: gbp })

const marginFor = (scope: PriceRule["scope"], percent_bp: number): PriceRule => ({
  kind: "margin",
  scope,
  value: { percent_bp, fixed: amount(0) },
})

function changed(...changes: RuleChange[]) {
  const result = changeRules(BOOK, changes)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const anyFamily: fc.Arbitrary<FamilyToPrice> = fc.record({
  device: fc.constantFrom("apple-iphone-14-pro", "apple-iphone-7", "samsung-galaxy-s22"),
  brand: fc.constantFrom("apple", "samsung"),
  device_kind: fc.constantFrom("phone", "tablet", "laptop"),
  tier: fc.constantFrom(...PRICE_TIERS),
  repair_type: fc.constantFrom("screen", "battery", "charging_port"),
  labour_minutes: fc.constantFrom(30, 45),
  grades: fc.shuffledSubarray([...PART_GRADES], { minLength: 1 }),
  currency: fc.constantFrom(...CURRENCIES),
})

/** A phone screen of a tier, priced as `book` prices it. */
function offer(tier: (typeof PRICE_TIERS)[number], book: Rulebook, fields = {}): PricedOffer {
  const family = {
    device: `phone-${tier}`,
    brand: "apple",
    device_kind: "phone",
    tier,
    repair_type: "screen",
    labour_minutes: 45,
    grades: ["premium", "standard"] as const,
  }
  const price = (currency: (typeof CURRENCIES)[number]) =>
    priceFamily(book, { ...family, currency }).premium?.price_minor ?? null
  return {
    ...family,
    variant_id: `variant_${tier}`,
    part_grade: "premium",
    set_by_owner: false,
    prices: { gbp: price("gbp"), eur: price("eur"), brl: price("brl") },
    ...fields,
  }
}

const OFFERS = PRICE_TIERS.map((tier) => offer(tier, BOOK))

describe("pricing a whole shop", () => {
  it("gives each family what pricing it alone gives", () => {
    const special = changed(
      { rule: marginFor({ brand: "samsung" }, 9_000) },
      { rule: marginFor({ device: "apple-iphone-7" }, 100) }
    ).book
    for (const book of [BOOK, special]) {
      const pricer = familyPricer(book)
      fc.assert(
        fc.property(anyFamily, (family) => {
          expect(pricer(family)).toEqual(priceFamily(book, family))
        }),
        { numRuns: 500 }
      )
    }
  })
})

describe("changes of rules", () => {
  it("put a rule in the place of its namesake, add and remove", () => {
    const before = BOOK.rules.find((rule) => ruleId(rule) === "margin.flagship")
    const dearer = marginFor({ tier: "flagship" }, 9_999)
    const added = marginFor({ brand: "apple" }, 1)
    const { book, differences } = changed(
      { rule: dearer },
      { rule: added },
      { remove: "loyalty.3" }
    )
    expect(differences).toMatchObject([
      { id: "margin.flagship", before, after: dearer },
      { id: "margin.apple", before: null, after: added },
      { id: "loyalty.3", before: { kind: "loyalty" }, after: null },
    ])
    expect(book.rules).toHaveLength(BOOK.rules.length)
    expect(book.hash).not.toBe(BOOK.hash)
  })

  it("come to the same rules in any order", () => {
    const changes: RuleChange[] = [
      { rule: marginFor({ tier: "mid" }, 5) },
      { rule: marginFor({ brand: "apple" }, 6) },
      { remove: "loyalty.5" },
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
        expect(changed(...shuffled).book.hash).toBe(changed(...changes).book.hash)
      })
    )
  })

  it.each([
    ["unknown_rule", [{ remove: "margin.moon" }], 0],
    ["changed_twice", [{ remove: "loyalty.3" }, { remove: "loyalty.3" }], 1],
    ["missing_rule", [{ remove: "labour_rate.mid" }], null],
  ] as const)("are refused: %s", (code, changes, index) => {
    expect(changeRules(BOOK, changes)).toMatchObject({
      ok: false,
      code: "invalid_rules",
      details: [{ code, index }],
    })
  })

  it("concern the offers of their scopes, whole families of grades, or none", () => {
    const of = (...changes: RuleChange[]) => affectedScopes(changed(...changes).differences)
    expect(affectedScopes([])).toBeNull()
    expect(of({ remove: "loyalty.3" })).toEqual([])
    expect(of({ rule: marginFor({ brand: "apple", part_grade: "premium" }, 1) })).toEqual([
      { brand: "apple" },
    ])
  })
})

describe("what changed rules do to prices", () => {
  it("is nothing where nothing changed", () => {
    const effects = priceEffects(OFFERS, { before: BOOK, after: BOOK }, NO_VAT)
    expect(effects.differences).toEqual([])
  })

  it("is each price that is another one, in each currency", () => {
    const after = changed({ rule: marginFor({ tier: "flagship" }, 9_000) }).book
    const { differences } = priceEffects(OFFERS, { before: BOOK, after }, NO_VAT)
    expect(differences.map(({ currency }) => currency)).toEqual([...CURRENCIES])
    for (const { offer: one, before, after: now } of differences) {
      expect(one.tier).toBe("flagship")
      expect(now ?? 0).toBeGreaterThan(before ?? Infinity)
    }
  })

  it("withdraws what has no parts cost any more, and adds what has one", () => {
    const after = changed({ remove: "parts_cost.screen.phone.premium" }).book
    const gone = priceEffects(OFFERS, { before: BOOK, after }, NO_VAT).differences
    expect(gone).toHaveLength(15)
    expect(gone.every((one) => one.before !== null && one.after === null)).toBe(true)
    const unpriced = OFFERS.map((one) => ({ ...one, prices: { gbp: null, eur: null, brl: null } }))
    const back = priceEffects(unpriced, { before: after, after: BOOK }, NO_VAT).differences
    expect(back.map((one) => one.after)).toEqual(gone.map((one) => one.before))
  })

  it("leaves a price that was set by hand, and says when it stops paying for its parts", () => {
    const mine = offer("flagship", BOOK, {
      set_by_owner: true,
      prices: { gbp: 18_000, eur: null, brl: null },
    })
    const dear = BOOK.rules.flatMap((rule): RuleChange[] =>
      ruleId(rule) === "parts_cost.screen.phone.premium" && rule.kind === "parts_cost"
        ? [{ rule: { ...rule, value: { by_tier: { ...rule.value.by_tier, flagship: 20_000 } } } }]
        : []
    )
    const after = changed(...dear).book
    const effects = priceEffects([mine], { before: BOOK, after }, { ...NO_VAT, gbp: 2_000 })
    expect(effects).toMatchObject({ differences: [], kept_by_owner: 1 })
    // 180.00 with 20 % VAT is 150.00; parts of 200.00 and labour of 45.00, net 37.50
    expect(effects.negative).toMatchObject([{ net: 15_000, cost: 23_750 }])
  })
})
