import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { BrandFile } from "../../modules/device/catalogue-schema"
import { expandBrand } from "../../workflows/device/expand-brand"

const data = join(__dirname, "../../../data")
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"))

const fileNames = readdirSync(join(data, "devices"))
  .filter((name) => name.endsWith(".json"))
  .sort()
const brands = fileNames.map((name) => expandBrand(BrandFile.parse(read(`devices/${name}`))))
const models = brands.flatMap((file) => file.models)

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
})
