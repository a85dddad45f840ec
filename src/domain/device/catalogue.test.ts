import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { BrandFile, PriceRulesFile, RepairTypesFile } from "../../modules/device/catalogue-schema"
import { expandBrand } from "../../workflows/device/expand-brand"
import { suggestPrice } from "../pricing/base-price"

const data = join(__dirname, "../../../data")
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"))

const fileNames = readdirSync(join(data, "devices")).sort()
const brands = fileNames.map((name) => expandBrand(BrandFile.parse(read(`devices/${name}`))))
const models = brands.flatMap((file) => file.models)
const { repair_types } = RepairTypesFile.parse(read("repair-types.json"))
const rules = PriceRulesFile.parse(read("prices/rules.json"))

const doubles = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i)

describe("catalogue data", () => {
  it("names each file after its brand", () => {
    expect(brands.map((file) => `${file.brand.slug}.json`)).toEqual(fileNames)
  })

  it("has one slug per model, led by the brand", () => {
    expect(doubles(models.map((model) => model.slug))).toEqual([])
    for (const { brand, models } of brands)
      for (const { slug } of models) expect(slug.startsWith(`${brand.slug}-`), slug).toBe(true)
  })

  it("claims an identifier for one model only", () => {
    const identifiers = models.flatMap((model) => model.identifiers.map((id) => id.toLowerCase()))
    expect(doubles(identifiers)).toEqual([])
  })

  it("has one code per repair type and prices none that it does not know", () => {
    const codes = repair_types.map((type) => type.code)
    expect(doubles(codes)).toEqual([])
    expect(Object.keys(rules.parts_cost).filter((code) => !codes.includes(code))).toEqual([])
  })

  it("prices only kinds and grades in which the repair type is sold", () => {
    for (const type of repair_types)
      for (const [kind, grades] of Object.entries(rules.parts_cost[type.code] ?? {})) {
        expect(Object.keys(type.labour_minutes), type.code).toContain(kind)
        for (const grade of Object.keys(grades)) expect(type.part_grades).toContain(grade)
      }
  })

  it("asks more for a better grade of the same repair", () => {
    for (const { slug, kind, tier } of models)
      for (const type of repair_types) {
        const labour_minutes = type.labour_minutes[kind]
        if (!labour_minutes) continue
        const prices = (["standard", "premium", "genuine"] as const).flatMap(
          (part_grade) =>
            suggestPrice(rules, { repair_type: type.code, kind, tier, part_grade, labour_minutes })
              ?.price ?? []
        )
        expect(prices, `${slug} ${type.code}`).toEqual([...prices].sort((a, b) => a - b))
      }
  })

  it("suggests what a screen of an iPhone 14 Pro costs in the United Kingdom", () => {
    const price = suggestPrice(rules, {
      repair_type: "screen",
      kind: "phone",
      tier: models.find((model) => model.slug === "apple-iphone-14-pro")?.tier ?? "entry",
      part_grade: "premium",
      labour_minutes: 45,
    })
    expect(price?.price).toBeGreaterThanOrEqual(20000)
    expect(price?.price).toBeLessThanOrEqual(26000)
  })
})
