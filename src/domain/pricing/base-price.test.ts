import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  basePrice,
  roundToEnding,
  suggestPrice,
  type PriceRules,
  type TierRule,
} from "./base-price"

const flagship: TierRule = { labour_rate_per_hour: 6000, margin_percent: 25, margin_fixed: 1800 }
const rounding = { step: 500, ending: 400 }

const rules: PriceRules = {
  currency_code: "gbp",
  tiers: { entry: flagship, mid: flagship, upper: flagship, flagship, ultra: flagship },
  rounding,
  parts_cost: { screen: { phone: { premium: { flagship: 12500 } } } },
}

const screen = {
  repair_type: "screen",
  kind: "phone",
  tier: "flagship",
  part_grade: "premium",
  labour_minutes: 45,
} as const

describe("base price", () => {
  it("adds parts, labour and margin and rounds up to the price ending", () => {
    expect(basePrice(flagship, rounding, { parts_cost: 12500, labour_minutes: 45 })).toEqual({
      parts: 12500,
      labour: 4500,
      margin: 4925,
      price: 22400,
    })
  })

  it("keeps an amount that already ends right", () => {
    expect(roundToEnding(22400, rounding)).toBe(22400)
    expect(roundToEnding(22401, rounding)).toBe(22900)
    expect(roundToEnding(0, rounding)).toBe(400)
  })

  it("finds the parts cost by repair, kind, grade and tier", () => {
    expect(suggestPrice(rules, screen)?.price).toBe(22400)
  })

  it("does not offer what has no parts cost", () => {
    expect(suggestPrice(rules, { ...screen, tier: "entry" })).toBeNull()
    expect(suggestPrice(rules, { ...screen, part_grade: "genuine" })).toBeNull()
    expect(suggestPrice(rules, { ...screen, repair_type: "battery" })).toBeNull()
  })

  it("prices labour alone without a parts cost", () => {
    const price = suggestPrice(rules, { ...screen, repair_type: "software", part_grade: "none" })
    expect(price).toEqual({ parts: 0, labour: 4500, margin: 1800, price: 6400 })
  })

  it("is a whole number of pence, ends right, and never sells below its parts", () => {
    fc.assert(
      fc.property(
        fc.nat(500_000),
        fc.nat(600),
        fc.nat(20_000),
        fc.nat(100),
        fc.nat(10_000),
        (parts_cost, labour_minutes, labour_rate_per_hour, margin_percent, margin_fixed) => {
          const rule = { labour_rate_per_hour, margin_percent, margin_fixed }
          const { parts, labour, margin, price } = basePrice(rule, rounding, {
            parts_cost,
            labour_minutes,
          })
          const sum = parts + labour + margin
          expect(Number.isSafeInteger(price)).toBe(true)
          expect(price % rounding.step).toBe(rounding.ending)
          expect(price - sum).toBeGreaterThanOrEqual(0)
          expect(price - sum).toBeLessThan(rounding.step)
        }
      )
    )
  })

  it("never falls when a part gets dearer or the work takes longer", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(300), fc.nat(5_000), (parts_cost, minutes, more) => {
        const before = basePrice(flagship, rounding, { parts_cost, labour_minutes: minutes })
        const dearer = basePrice(flagship, rounding, {
          parts_cost: parts_cost + more,
          labour_minutes: minutes,
        })
        const longer = basePrice(flagship, rounding, { parts_cost, labour_minutes: minutes + more })
        expect(dearer.price).toBeGreaterThanOrEqual(before.price)
        expect(longer.price).toBeGreaterThanOrEqual(before.price)
      })
    )
  })
})
