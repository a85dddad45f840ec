import { describe, expect, it } from "vitest"
import { coverageOf, normaliseName, type ReferenceRow } from "./catalogue-coverage"
import { checkCatalogue, countBy, type ModelToCheck } from "./check-catalogue"

const model = (over: Partial<ModelToCheck> = {}): ModelToCheck => ({
  file: "devices/acme.json",
  brand: { slug: "acme", name: "Acme" },
  slug: "acme-one",
  name: "One",
  kind: "phone",
  release_year: 2020,
  identifiers: ["AC-1"],
  nicknames: [],
  repairs: 5,
  ...over,
})
const other = (over: Partial<ModelToCheck> = {}): ModelToCheck =>
  model({ slug: "acme-two", name: "Two", identifiers: ["AC-2"], ...over })

const check = (...models: ModelToCheck[]) =>
  checkCatalogue(models, { this_year: 2026 }).map(({ message }) => message)

describe("the check of the catalogue", () => {
  it("finds nothing wrong with models that differ", () => {
    expect(check(model(), other())).toEqual([])
  })

  it("names the file and the model of a problem", () => {
    expect(checkCatalogue([model({ release_year: 2030 })], { this_year: 2026 })).toEqual([
      {
        file: "devices/acme.json",
        model: "One",
        message: "release year 2030 is not between 2007 and 2027",
      },
    ])
  })

  it("allows the years from 2007 to the next", () => {
    for (const [release_year, problems] of [
      [2006, 1],
      [2007, 0],
      [2027, 0],
      [2028, 1],
    ])
      expect(check(model({ release_year })), String(release_year)).toHaveLength(problems)
  })

  it("finds slugs, identifiers and names that two models claim, whatever their case and spaces", () => {
    expect(check(model(), other({ slug: "acme-one" }))).toEqual([
      "slug acme-one is already that of One in devices/acme.json",
    ])
    expect(check(model(), other({ identifiers: ["ac -1"] }))).toEqual([
      "identifier ac -1 is already that of One in devices/acme.json",
    ])
    expect(check(model(), other({ name: "ONE" }))).toHaveLength(1)
    expect(check(model(), other({ name: "One", kind: "tablet" }))).toEqual([])
  })

  it("finds an identifier that one model has twice", () => {
    expect(check(model({ identifiers: ["A1", "a1"] }))).toEqual([
      "identifier a1 is already that of itself",
    ])
  })

  it("finds the brand twice in a name, and allows it once", () => {
    expect(check(model({ name: "Acme One" }))).toEqual([])
    expect(check(model({ name: "Acme ACME One" }))).toEqual(["its name has the brand twice"])
  })

  it("finds a device without any repair, a name as nickname, and a wrong file or slug", () => {
    expect(check(model({ repairs: 0 }))).toEqual(["its specs leave no repair to offer"])
    expect(check(model({ nicknames: ["one"] }))).toEqual(["a nickname is its own name"])
    expect(check(model({ file: "devices/x.json" }))).toHaveLength(1)
    expect(check(model({ slug: "one" }))).toHaveLength(1)
  })

  it("counts models by a value", () => {
    const counts = countBy([model(), other(), other({ kind: "laptop" })], ({ kind }) => kind)
    expect([...counts]).toEqual([
      ["laptop", 1],
      ["phone", 2],
    ])
  })
})

describe("the coverage of a reference list", () => {
  const row = (over: Partial<ReferenceRow> = {}): ReferenceRow => ({
    brand: "Acme",
    model: "One",
    kind: "phone",
    release_year: 2020,
    identifiers: [],
    probes: 0,
    ...over,
  })
  const missing = (models: ModelToCheck[], ...rows: ReferenceRow[]) =>
    coverageOf(models, rows).missing.map(({ model: name }) => name)

  it("ignores case, accents, punctuation and the radio generation, and reads + as plus", () => {
    expect(normaliseName("Galáxy  S22+ 5G")).toBe("galaxy s22 plus")
  })

  it("matches a name with or without its brand", () => {
    expect(missing([model()], row({ model: "Acme One 5G" }), row({ model: "ONE" }))).toEqual([])
    expect(missing([model()], row({ brand: "Other" }))).toEqual(["One"])
    expect(
      missing([model({ name: "Line m15 R2" })], row({ brand: "Line", model: "M15R2" }))
    ).toEqual([])
  })

  it("matches an identifier in common, and a name that ends in one", () => {
    const laptop = model({ name: "Aspire 5", identifiers: ["A515-57G", "81D2"] })
    expect(missing([laptop], row({ model: "x", identifiers: ["81d2"] }))).toEqual([])
    expect(missing([laptop], row({ model: "Aspire A515-57G" }))).toEqual([])
    expect(missing([laptop], row({ model: "Aspire A515-58" }))).toEqual(["Aspire A515-58"])
  })

  it("matches a name that is an identifier or a nickname, of this brand alone", () => {
    const laptop = model({ identifiers: ["KLVL-WXXW"], nicknames: ["one for business"] })
    expect(missing([laptop], row({ model: "KLVL-WXXW" }))).toEqual([])
    expect(missing([laptop], row({ model: "x WXXW" }))).toEqual(["x WXXW"])
    expect(missing([laptop], row({ model: "One for Business" }))).toEqual([])
    expect(missing([laptop], row({ brand: "Other", model: "One for Business" }))).toHaveLength(1)
  })

  it("leaves out kinds that nobody repairs", () => {
    expect(missing([model()], row({ model: "Reader", kind: "e-reader" }))).toEqual([])
  })

  it("counts rows and how often they were seen, and lists the most seen missing ones first", () => {
    const report = coverageOf(
      [model()],
      [row({ probes: 3 }), row({ model: "Q1", probes: 1 }), row({ model: "Q2", probes: 6 })]
    )
    expect(report.by_brand.get("Acme")).toEqual({
      total: 3,
      matched: 1,
      probes: 10,
      matched_probes: 3,
    })
    expect(report.by_year.get("2020")?.matched).toBe(1)
    expect(report.missing.map(({ model: name }) => name)).toEqual(["Q2", "Q1"])
  })
})
