import { describe, expect, it } from "vitest"
import type { PartGrade, RepairOffer } from "@/lib/medusa/types"
import { filterQuery, readFilter } from "./browse-filter"
import { moveActive } from "./combobox"
import { cheapest, gradeColumns, priceRows } from "./price-rows"

const offer = (code: string, part_grade: PartGrade, amount: number, minutes = 45) =>
  ({
    variant_id: `${code}-${part_grade}`,
    repair_type: { code },
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

describe("the price table", () => {
  it("has a row a repair, in the API's order, with its grades in the table's", () => {
    const rows = priceRows(offers)
    expect(rows.map((row) => row.repair_type.code)).toEqual(["screen", "battery", "diagnosis"])
    expect(rows[0]!.offers.map((each) => each.part_grade)).toEqual(["genuine", "standard"])
    expect(rows[0]!.duration_minutes).toEqual({ min: 45, max: 60 })
  })

  it("has a column for each grade that is sold, and none for labour only", () => {
    expect(gradeColumns(priceRows(offers))).toEqual(["genuine", "standard"])
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
  it("survives the way through an address", () => {
    const filter = { q: "pixel 7a", brand: "google", kind: "phone" }
    expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter)
    expect(filterQuery({ q: "", brand: "", kind: "" })).toBe("")
  })

  it("takes an unknown kind for none", () => {
    expect(readFilter(new URLSearchParams("kind=toaster")).kind).toBe("")
  })
})
