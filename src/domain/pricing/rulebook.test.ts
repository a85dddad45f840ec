import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PriceRuleFile } from "../../modules/repair_pricing/rule-schema"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { ruleId, type PriceRule, type RuleOf } from "./price-rules"
import { compileRules } from "./rulebook"

const SHIPPED = shippedRules()
const amount = (gbp: number) => ({ gbp, eur: gbp, brl: gbp })
const labour = (scope: PriceRule["scope"], gbp: number): RuleOf<"labour_rate"> => ({
  kind: "labour_rate",
  scope,
  value: { per_hour: amount(gbp) },
})

describe("the shipped rules", () => {
  it("have the shape of a rule file and make a rulebook", () => {
    expect(PriceRuleFile.safeParse({ rules: SHIPPED }).error?.issues ?? []).toEqual([])
    expect(compileRules(SHIPPED).ok).toBe(true)
  })

  it("have names that say their kind and cases", () => {
    const ids = SHIPPED.map(ruleId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(["labour_rate.flagship", "price_ending.gbp", "urgency.express"])
    )
    expect(
      ruleId({
        kind: "parts_cost",
        scope: { part_grade: "premium", repair_type: "screen", device_kind: "phone" },
      })
    ).toBe("parts_cost.screen.phone.premium")
  })
})

describe("the choice of a rule", () => {
  const facts = {
    device: "apple-iphone-14-pro",
    brand: "apple",
    repair_type: "screen",
    device_kind: "phone",
    tier: "flagship",
  } as const
  const rivals: { scope: PriceRule["scope"]; wins: number }[] = [
    { scope: {}, wins: 1 },
    { scope: { tier: "flagship" }, wins: 2 },
    { scope: { device_kind: "phone" }, wins: 3 },
    { scope: { device_kind: "phone", tier: "flagship" }, wins: 4 },
    { scope: { repair_type: "screen" }, wins: 5 },
    { scope: { brand: "apple" }, wins: 6 },
    { scope: { brand: "apple", repair_type: "screen", tier: "flagship" }, wins: 7 },
    { scope: { device: "apple-iphone-14-pro" }, wins: 8 },
  ]
  const others = SHIPPED.filter(({ kind }) => kind !== "labour_rate")

  it("takes the heaviest scope that fits, whatever the order of the rules", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rivals, { minLength: 1 }),
        fc.array(fc.nat(1000)),
        (chosen, seeds) => {
          const rules = [labour({}, 99), ...chosen.map(({ scope, wins }) => labour(scope, wins))]
          const distinct = [...new Map(rules.map((rule) => [ruleId(rule), rule])).values()]
          const shuffled = distinct
            .map((rule, index) => ({ rule, at: seeds[index] ?? index }))
            .sort((a, b) => a.at - b.at)
            .map(({ rule }) => rule)
          const heaviest = Math.max(...chosen.map(({ wins }) => wins))
          const found = bookOf([...others, ...shuffled]).find("labour_rate", facts)
          expect(found?.value.per_hour.gbp).toBe(heaviest)
        }
      ),
      { numRuns: 200 }
    )
  })

  it("passes over a rule for other cases", () => {
    const book = bookOf([...others, labour({}, 1), labour({ brand: "samsung" }, 2)])
    expect(book.find("labour_rate", facts)?.value.per_hour.gbp).toBe(1)
  })

  it("takes the highest threshold that is reached", () => {
    const book = bookOf(SHIPPED)
    const share = (min_repairs: number) => book.find("loyalty", { min_repairs })?.scope.min_repairs
    expect([0, 2, 3, 4, 5, 9, 10, 400].map(share)).toEqual([
      undefined,
      undefined,
      3,
      3,
      5,
      5,
      10,
      10,
    ])
  })
})

describe("the hash of a rulebook", () => {
  it("is the same for every order and another for another number", () => {
    const { hash } = bookOf(SHIPPED)
    expect(bookOf([...SHIPPED].reverse()).hash).toBe(hash)
    const [first, ...rest] = SHIPPED.filter(({ kind }) => kind === "labour_rate")
    const others = SHIPPED.filter(({ kind }) => kind !== "labour_rate")
    expect(bookOf([...others, ...rest, labour(first.scope, 1)]).hash).not.toBe(hash)
  })
})

describe("rules that are refused", () => {
  it("names both rules of one scope", () => {
    const twice = [...SHIPPED, labour({ tier: "mid" }, 1)]
    expect(compileRules(twice)).toMatchObject({
      ok: false,
      code: "invalid_rules",
      details: [{ code: "duplicate_rule", rule: "labour_rate.mid", index: SHIPPED.length }],
    })
  })

  it.each(["labour_rate.ultra", "margin.entry", "price_ending.brl", "currency.eur", "promise"])(
    "needs %s",
    (missing) => {
      const rules = SHIPPED.filter((rule) => ruleId(rule) !== missing)
      expect(compileRules(rules)).toMatchObject({
        ok: false,
        details: [{ code: "missing_rule", rule: missing }],
      })
    }
  )

  it.each([
    [
      "a scope the kind does not know",
      { kind: "validity", scope: { tier: "mid" }, value: { days: 1 } },
      "scope",
    ],
    [
      "a fraction of a penny",
      { kind: "labour_rate", scope: {}, value: { per_hour: { gbp: 1.5, eur: 1, brl: 1 } } },
      "value.per_hour.gbp",
    ],
    [
      "a currency left out",
      { kind: "labour_rate", scope: {}, value: { per_hour: { gbp: 1, eur: 1 } } },
      "value.per_hour.brl",
    ],
    [
      "an ending beyond its step",
      { kind: "price_ending", scope: { currency: "gbp" }, value: { step: 100, ending: 100 } },
      "value.ending",
    ],
    [
      "a line without its text",
      {
        kind: "bundle",
        scope: {},
        value: { labour_discount_bp: 1, per_hour: amount(1), max_share_bp: 1 },
      },
      "label",
    ],
    ["an unknown kind", { kind: "magic", scope: {}, value: {} }, "kind"],
  ])("names the field: %s", (_what, rule, field) => {
    const { error } = PriceRuleFile.safeParse({ rules: [rule] })
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([`rules.0.${field}`])
  })
})
