import { describe, expect, it } from "vitest"
import currencies from "../../../data/prices/currencies.json"
import endings from "../../../data/prices/endings.json"
import fees from "../../../data/prices/fees.json"
import labour from "../../../data/prices/labour.json"
import margins from "../../../data/prices/margins.json"
import partsCost from "../../../data/prices/parts-cost.json"
import { ruleId, type PriceRule } from "../../domain/pricing/price-rules"
import { numberText, parseNumber } from "./price-numbers"
import { formOf, readRule } from "./price-rule-form"

// As shipped; JSON has no literal types, which the form does not look at.
const shipped = [currencies, endings, fees, labour, margins, partsCost].flatMap(
  ({ rules }) => rules as unknown as PriceRule[]
)
const free = () => false
const rate: PriceRule = {
  kind: "labour_rate",
  scope: { tier: "mid" },
  value: { per_hour: { gbp: 5000, eur: 5600, brl: 12500 } },
}

describe("the form of a price rule", () => {
  it.each(shipped.map((rule) => [ruleId(rule), rule] as const))(
    "shows and reads back %s as it is",
    (_id, rule) => {
      expect(readRule(rule.kind, formOf(rule), free)).toEqual({ rule, problems: null })
    }
  )

  it("says at the field what is wrong", () => {
    const form = { ...formOf(rate), "value.per_hour.gbp": "12.345", "value.per_hour.eur": "" }
    expect(readRule("labour_rate", form, free).problems).toEqual({
      "value.per_hour.gbp": { code: "number", decimals: true },
      "value.per_hour.eur": { code: "required" },
    })
  })

  it("refuses a second rule for the same cases", () => {
    const taken = (id: string) => id === "labour_rate.mid"
    expect(readRule("labour_rate", formOf(rate), taken).problems).toEqual({
      "scope.tier": { code: "taken" },
    })
  })

  it("compares fields that belong together", () => {
    const ending = { "scope.currency": "gbp", "value.step": "5", "value.ending": "5" }
    expect(readRule("price_ending", ending, free).problems).toEqual({
      "value.ending": { code: "ending" },
    })
    const promise = shipped.find(({ kind }) => kind === "promise")
    const form = promise && { ...formOf(promise), "value.queue_hours.standard.p50": "99" }
    expect(form && readRule("promise", form, free).problems).toEqual({
      "value.queue_hours.standard.p90": { code: "spread" },
    })
  })

  it("needs a cost for one tier, and all that a parts cost is for", () => {
    expect(readRule("parts_cost", {}, free).problems).toEqual({
      "scope.repair_type": { code: "required" },
      "scope.device_kind": { code: "required" },
      "scope.part_grade": { code: "required" },
      "value.by_tier.entry": { code: "no_tier" },
    })
  })
})

describe("numbers as they are typed", () => {
  it.each([
    ["12,5", "money", 1250],
    ["0.01", "money", 1],
    ["7.2", "factor", 72000],
    ["25", "percent", 2500],
    ["1.5", "whole", null],
    ["1.005", "money", null],
    ["-1", "money", null],
    ["", "whole", null],
  ] as const)("reads %s as %s", (text, input, value) => {
    expect(parseNumber(text, input)).toBe(value)
  })

  it("writes what it reads", () => {
    expect(numberText(5, "money")).toBe("0.05")
    expect(numberText(11500, "factor")).toBe("1.15")
    expect(numberText(2500, "percent")).toBe("25")
    expect(numberText(30, "whole")).toBe("30")
  })
})
