import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { PRICE_TIERS, ruleId, type RuleOf, type RuleScope } from "../../domain/pricing/price-rules"
import { DEVICE_KINDS } from "../../modules/device/catalogue-schema"
import { fits } from "./plan-offers"
import { readCatalogue } from "./read-catalogue"

const { brands, repair_types, price_rules } = readCatalogue(join(__dirname, "../../../data"))
const rules = price_rules.filter((rule): rule is RuleOf<"parts_cost"> => rule.kind === "parts_cost")
const typeOf = new Map(repair_types.map((type) => [type.code, type]))
const byId = new Map(rules.map((rule) => [ruleId(rule), rule.value.by_tier]))

/** What the parts of a repair cost in each tier: the device's rule, else its brand's, else any's. */
const costs = ({ device, brand, ...repair }: RuleScope) =>
  [{ device, ...repair }, { brand, ...repair }, repair]
    .map((scope) => byId.get(ruleId({ kind: "parts_cost", scope })))
    .find((by_tier) => by_tier !== undefined) ?? {}

describe("parts costs", () => {
  it("are 110 or more, each for other cases", () => {
    expect(byId.size).toBe(rules.length)
    expect(rules.length).toBeGreaterThanOrEqual(110)
  })

  it("are of parts that a repair fits into a kind of device in a grade it is sold in", () => {
    for (const { scope } of rules) {
      const type = typeOf.get(scope.repair_type ?? "")
      expect(type?.labour_minutes, ruleId({ kind: "parts_cost", scope })).toHaveProperty(
        scope.device_kind ?? ""
      )
      expect(type?.part_grades).toContain(scope.part_grade)
    }
  })

  it("name brands and devices that the catalogue has", () => {
    const slugs = brands.flatMap(({ models }) => models.map(({ slug }) => slug))
    for (const { scope } of rules) {
      if (scope.brand) expect(brands.map(({ brand }) => brand.slug)).toContain(scope.brand)
      if (scope.device) expect(slugs).toContain(scope.device)
    }
  })

  it("sell every grade of every repair type", () => {
    for (const { code, part_grades } of repair_types) {
      const own = rules.filter(({ scope }) => scope.repair_type === code)
      const priced = new Set(own.map(({ scope }) => scope.part_grade))
      const wanted = part_grades.filter((grade) => grade !== "none")
      expect([...priced].sort(), code).toEqual([...wanted].sort())
    }
  })

  it("let every repair type be sold for some model of each of its kinds", () => {
    for (const type of repair_types)
      for (const kind of DEVICE_KINDS.filter((kind) => type.labour_minutes[kind])) {
        const sold = brands.some(({ brand, models }) =>
          models.some(
            (model) =>
              model.kind === kind &&
              fits(model, type) &&
              type.part_grades.some(
                (part_grade) =>
                  part_grade === "none" ||
                  costs({
                    device: model.slug,
                    brand: brand.slug,
                    repair_type: type.code,
                    device_kind: kind,
                    part_grade,
                  })[model.tier] !== undefined
              )
          )
        )
        expect(sold, `${type.code} ${kind}`).toBe(true)
      }
  })

  it("rise with the grade", () => {
    const orders = [
      ["standard", "premium", "genuine"],
      ["refurbished", "genuine"],
    ] as const
    for (const { brand } of brands)
      for (const { code, labour_minutes } of repair_types)
        for (const device_kind of DEVICE_KINDS.filter((kind) => labour_minutes[kind]))
          for (const tier of PRICE_TIERS)
            for (const order of orders) {
              const rising = order.flatMap((part_grade) => {
                const repair = { brand: brand.slug, repair_type: code, device_kind, part_grade }
                return costs(repair)[tier] ?? []
              })
              expect(rising, `${brand.slug} ${code} ${device_kind} ${tier}`).toEqual(
                [...rising].sort((a, b) => a - b)
              )
            }
  })

  it("rise with the tier", () => {
    for (const rule of rules) {
      const rising = PRICE_TIERS.flatMap((tier) => rule.value.by_tier[tier] ?? [])
      expect(rising, ruleId(rule)).toEqual([...rising].sort((a, b) => a - b))
    }
  })
})
