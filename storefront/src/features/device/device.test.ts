import { describe, expect, it } from "vitest"
import type { Device, PartGrade, RepairOffer, ServiceCategory } from "@/lib/medusa/types"
import { browseHref, browseLevel, NO_FILTER, readFilter } from "./browse-filter"
import { byYear } from "./by-year"
import { moveActive } from "./combobox"
import { modelNumbers } from "./model-numbers"
import { cheapest, gradesOf, priceRows, readyDays, rowsByCategory } from "./price-rows"
import { specFacts, type SpecTexts } from "./spec-facts"
import en from "../../../messages/en-GB.json"

const offer = (code: string, part_grade: PartGrade, amount: number, minutes = 45) =>
  ({
    variant_id: `${code}-${part_grade}`,
    repair_type: { code, category: code === "diagnosis" ? "boards_liquid" : `${code}s` },
    part_grade,
    price: { amount, currency_code: "gbp" },
    duration_minutes: minutes,
  }) as RepairOffer

const offers = [
  offer("screen", "standard", 149),
  offer("screen", "genuine", 349, 60),
  offer("battery", "genuine", 95),
  offer("diagnosis", "none", 0),
]

const category = (code: string) => ({ code }) as ServiceCategory

describe("the price list", () => {
  it("has a row a repair, in the API's order, with its grades in the table's", () => {
    const rows = priceRows(offers)
    expect(rows.map((row) => row.repair_type.code)).toEqual(["screen", "battery", "diagnosis"])
    expect(rows[0]!.offers.map((each) => each.part_grade)).toEqual(["genuine", "standard"])
    expect(rows[0]!.duration_minutes).toEqual({ min: 45, max: 60 })
  })

  it("has the rows under their categories, in the shop's order, and no empty category", () => {
    const shop = ["batterys", "audio", "screens", "boards_liquid"].map(category)
    const groups = rowsByCategory(priceRows(offers), shop)
    expect(groups.map((group) => group.category.code)).toEqual([
      "batterys",
      "screens",
      "boards_liquid",
    ])
    expect(groups.flatMap((group) => group.rows)).toHaveLength(3)
  })

  it("explains each grade that is sold, and none for labour only", () => {
    expect(gradesOf(offers)).toEqual(["genuine", "standard"])
  })

  it("adds a day on the bench to the way of an ordered part", () => {
    const ordered = { availability: { status: "on_order", lead_days: 5 } } as RepairOffer
    expect(readyDays(ordered)).toBe(6)
  })

  it("knows the lowest price", () => {
    expect(cheapest(offers)?.variant_id).toBe("diagnosis-none")
    expect(cheapest([])).toBeNull()
  })
})

describe("the suggestions' keys", () => {
  it("go round and round", () => {
    expect(moveActive(-1, 3, "ArrowDown")).toBe(0)
    expect(moveActive(2, 3, "ArrowDown")).toBe(0)
    expect(moveActive(-1, 3, "ArrowUp")).toBe(2)
    expect(moveActive(0, 3, "ArrowUp")).toBe(2)
  })

  it("leave other keys and empty lists alone", () => {
    expect(moveActive(0, 3, "a")).toBeNull()
    expect(moveActive(-1, 0, "ArrowDown")).toBeNull()
  })
})

describe("the list's filter", () => {
  const parse = (href: string) => readFilter(new URLSearchParams(href.split("?")[1] ?? ""))

  it("survives the way through an address", () => {
    const filter = {
      q: "pixel 7a",
      brand: "google",
      kind: "phone",
      family: "Pixel A",
      year: "2023",
      page: 3,
    }
    expect(parse(browseHref(filter))).toEqual(filter)
    expect(browseHref(NO_FILTER)).toBe("/devices")
  })

  it("takes a kind, year or page that there cannot be for none", () => {
    expect(parse("/devices?kind=toaster&year=1066&page=-1")).toEqual(NO_FILTER)
    expect(parse("/devices?page=1.5")).toEqual(NO_FILTER)
  })

  it("leads from kind to brand to family to devices, and a search there at once", () => {
    const level = (query: string) => browseLevel(parse(`/devices?${query}`))
    expect(level("")).toBe("kinds")
    expect(level("kind=phone")).toBe("brands")
    expect(level("kind=phone&brand=samsung")).toBe("families")
    expect(level("brand=samsung&year=2023")).toBe("devices")
    expect(level("kind=phone&brand=samsung&family=Galaxy+A")).toBe("devices")
    expect(level("q=galxy&kind=phone")).toBe("devices")
  })

  it("shows devices under their years in the order in which they come", () => {
    const devices = [2025, 2025, 2023].map((release_year) => ({ release_year }) as Device)
    expect(byYear(devices).map(({ year, devices }) => [year, devices.length])).toEqual([
      [2025, 2],
      [2023, 1],
    ])
  })
})

describe("model numbers", () => {
  it("begin with those that stand on the device", () => {
    expect(modelNumbers(["iPhone15,2", "A2650", "A2889"])).toEqual(["A2650", "A2889", "iPhone15,2"])
  })
})

describe("what decides a repair", () => {
  it("names what is known, and leaves out what is not", () => {
    expect(
      specFacts({
        screen_technology: "oled",
        screen_inches: 6.1,
        battery_mount: "adhesive",
        headphone_jack: false,
        form: "bar",
      })
    ).toEqual([
      { name: "screen", inches: 6.1, technology: "oled" },
      { name: "battery", mount: "adhesive" },
      { name: "headphone_jack", value: "no" },
    ])
    expect(specFacts({})).toEqual([])
  })

  it("has a text for each word of the contract", () => {
    const texts: SpecTexts = en.device.specs.values
    for (const fact of specFacts({ storage: "m2", charging_port: "usb_c", memory: "slots" })) {
      if (!("value" in fact)) continue
      expect(texts[fact.name]).toHaveProperty(fact.value)
    }
  })
})
