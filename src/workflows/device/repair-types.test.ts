import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { en } from "../../admin/i18n/en/texts"
import { ptBR } from "../../admin/i18n/pt-br/texts"
import { conditionItems, testItems } from "../../admin/lib/check-items"
import { FAULT_CODES } from "../../domain/device/fault-codes"
import { DEVICE_KINDS, DeviceSpecs } from "../../modules/device/catalogue-schema"
import {
  ChecklistsFile,
  FaultsFile,
  PartGradesFile,
  RepairTypesFile,
  SERVICE_CATEGORIES,
} from "../../modules/device/repair-type-schema"
import { expandRepairTypes } from "./expand-repair-types"

const data = join(__dirname, "../../../data")
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"))

const fileNames = readdirSync(join(data, "repair-types"))
const files = fileNames.map((name) => RepairTypesFile.parse(read(`repair-types/${name}`)))
const checklists = ChecklistsFile.parse(read("checklists.json"))
const { faults } = FaultsFile.parse(read("faults.json"))
const grades = PartGradesFile.parse(read("part-grades.json"))
const types = expandRepairTypes(files, checklists)

const doubles = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i)
const kindsOf = ({ labour_minutes }: (typeof types)[number]) =>
  DEVICE_KINDS.filter((kind) => labour_minutes[kind] !== undefined)

describe("repair types", () => {
  it("are 35 or more, in all of the eight categories, one file each", () => {
    const categories = files.map(({ category }) => category)
    expect(fileNames.sort()).toEqual(categories.map(({ code }) => `${code}.json`).sort())
    expect(categories.map(({ code }) => code).sort()).toEqual([...SERVICE_CATEGORIES].sort())
    expect(categories.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(types.length).toBeGreaterThanOrEqual(35)
    expect(doubles(types.map(({ code }) => code))).toEqual([])
  })

  it("come category by category in the order shown", () => {
    const order = types.map(({ category }) => SERVICE_CATEGORIES.indexOf(category))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it.each(DEVICE_KINDS)("serve a %s with six or more repairs", (kind) => {
    expect(types.filter((type) => kindsOf(type).includes(kind)).length).toBeGreaterThanOrEqual(6)
  })

  it("require only what a device's specs can say", () => {
    for (const { code, requires = {} } of types)
      for (const [spec, values] of Object.entries(requires))
        for (const value of values)
          expect(
            DeviceSpecs.safeParse({ [spec]: value === "true" ? true : value }).success,
            `${code}: ${spec} ${value}`
          ).toBe(true)
  })

  it("are priced before a diagnosis except where nobody can know", () => {
    const first = types.flatMap(({ code, diagnosed_first }) => (diagnosed_first ? code : []))
    expect(first.sort()).toEqual(["board_repair", "data_recovery", "liquid_damage"])
  })

  it("say why a passcode is needed wherever one is", () => {
    const never = types.find(({ code }) => code === "battery")?.credential.reason
    for (const { code, credential } of types)
      if (credential.need !== "never") expect(credential.reason, code).not.toEqual(never)
  })
})

describe("faults", () => {
  it("are named for exactly the codes of the vocabulary", () => {
    expect(faults.map(({ code }) => code)).toEqual([...FAULT_CODES])
  })

  it("are called in the admin what they are called in the catalogue", () => {
    const names = (locale: "en-GB" | "pt-BR") =>
      Object.fromEntries(faults.map((fault) => [fault.code, fault.names[locale]]))
    expect(en.evidence.faults).toEqual(names("en-GB"))
    expect(ptBR.evidence.faults).toEqual(names("pt-BR"))
  })

  it("are each cured by some repair of a device that can have them", () => {
    for (const { code, device_kinds } of faults) {
      const cures = types.filter(({ fault_codes }) => fault_codes.includes(code))
      expect(
        device_kinds.some((kind) => cures.some((type) => kindsOf(type).includes(kind))),
        code
      ).toBe(true)
    }
  })

  it("let every repair cure something on each kind of device it is sold for", () => {
    for (const type of types)
      for (const kind of kindsOf(type)) {
        const cured = faults.filter(
          ({ code, device_kinds }) => type.fault_codes.includes(code) && device_kinds.includes(kind)
        )
        expect(cured, `${type.code} ${kind}`).not.toEqual([])
      }
  })
})

describe("checklists", () => {
  it("are there for each kind of device before and after", () => {
    const wanted = DEVICE_KINDS.flatMap((kind) => [`${kind} before`, `${kind} after`])
    const found = checklists.checklists.map(({ device_kind, phase }) => `${device_kind} ${phase}`)
    expect(found.sort()).toEqual(wanted.sort())
  })

  it("are what the admin asks, in the same words", () => {
    const asked = new Set<string>()
    for (const { device_kind, phase, items } of checklists.checklists) {
      const shown = (phase === "before" ? conditionItems : testItems)({ device_kind })
      expect(items, `${device_kind} ${phase}`).toEqual(shown)
      for (const item of items) asked.add(item)
    }
    const named = checklists.items.filter(({ code }) => asked.has(code))
    const names = (locale: "en-GB" | "pt-BR") =>
      Object.fromEntries(named.map((item) => [item.code, item.names[locale]]))
    expect(en.evidence.items).toEqual(names("en-GB"))
    expect(ptBR.evidence.items).toEqual(names("pt-BR"))
  })

  it("use every item, and only items that there are", () => {
    const codes = checklists.items.map(({ code }) => code)
    const used = new Set([
      ...checklists.checklists.flatMap(({ items }) => items),
      ...types.flatMap(({ checklists: { before, after } }) =>
        [...before, ...after].map(({ code }) => code)
      ),
    ])
    expect(doubles(codes)).toEqual([])
    expect([...used].sort()).toEqual([...codes].sort())
  })

  it("ask nothing twice about one repair", () => {
    for (const { device_kind, phase, items } of checklists.checklists) {
      expect(doubles(items)).toEqual([])
      for (const type of types.filter((type) => kindsOf(type).includes(device_kind))) {
        const asked = [...items, ...type.checklists[phase].map(({ code }) => code)]
        expect(doubles(asked), `${type.code} ${device_kind}`).toEqual([])
      }
    }
  })

  it("refuse a repair type that names an item they lack", () => {
    const items = checklists.items.filter(({ code }) => code !== "brightness_even")
    expect(() => expandRepairTypes(files, { ...checklists, items })).toThrow(
      "repair type screen: no checklist item brightness_even"
    )
  })
})

describe("texts of the services", () => {
  const texts = [
    ...files.flatMap(({ category }) => [category.names, category.descriptions]),
    ...types.flatMap((type) => [type.names, type.descriptions, type.credential.reason]),
    ...faults.map(({ names }) => names),
    ...checklists.items.map(({ names }) => names),
    ...Object.values(grades).map(({ names }) => names),
  ]

  it("are translated, but for words that both languages share", () => {
    const same = texts.filter((text) => text["en-GB"] === text["pt-BR"])
    expect(new Set(same.map((text) => text["en-GB"]))).toEqual(new Set(["Premium"]))
  })

  it("end in a full stop where they are sentences, in both languages", () => {
    const sentences = [
      ...files.map(({ category }) => category.descriptions),
      ...types.flatMap((type) => [type.descriptions, type.credential.reason]),
    ]
    for (const text of sentences)
      for (const words of Object.values(text)) expect(words).toMatch(/^\p{Lu}.*\.$/u)
  })
})
