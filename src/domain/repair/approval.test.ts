import { describe, expect, it } from "vitest"
import { acceptedTotal, currentQuote, needsNoQuestion } from "./approval"
import { newSnapshot, type Cap, type RepairSnapshot } from "./snapshot"
import { quote } from "./__tests__/walk"

const CAP: Cap = { amount_minor: 25_000, currency: "gbp", part_grades: ["premium", "genuine"] }

function repair(fields: Partial<RepairSnapshot>): RepairSnapshot {
  return newSnapshot({ id: "repair_1", service_method: "drop_off", ...fields })
}

const accepted = { quotes: [quote(1, { status: "accepted" })], accepted_quote_version: 1 }
const [screen, battery] = quote(1).lines

describe("what needs no new question", () => {
  it("is the accepted version, and one that is no worse", () => {
    const booked = repair(accepted)
    expect(needsNoQuestion(booked, quote(1, { status: "accepted" }))).toBe(true)
    expect(needsNoQuestion(booked, quote(2, { total_minor: 22_799 }))).toBe(true)
  })

  it("is not a higher price, another grade, more repairs, fewer repairs or another currency", () => {
    const booked = repair(accepted)
    const port = { id: "3", repair_type: "port", part_grade: "none" as const, amount_minor: 0 }
    const worse = [
      quote(2, { total_minor: 22_801 }),
      quote(2, { lines: [{ ...screen, part_grade: "standard" }, battery] }),
      quote(2, { lines: [screen, battery, port] }),
      quote(2, { lines: [screen] }),
      quote(2, { currency: "eur" }),
    ]
    expect(worse.map((version) => needsNoQuestion(booked, version))).toEqual(worse.map(() => false))
  })

  it("is what the cap covers: up to its amount, in its grades, within the booked scope", () => {
    const capped = repair({ quotes: [quote(1)], cap: CAP })
    expect(needsNoQuestion(capped, quote(2, { total_minor: 25_000 }))).toBe(true)
    expect(needsNoQuestion(capped, quote(2, { total_minor: 25_001 }))).toBe(false)
    const standard = [{ ...screen, part_grade: "standard" as const }]
    expect(needsNoQuestion(capped, quote(2, { lines: standard }))).toBe(false)
    const board = [{ ...screen, repair_type: "board" }]
    expect(needsNoQuestion(capped, quote(2, { lines: board }))).toBe(false)
    const wider = repair({ quotes: [quote(1)], cap: { ...CAP, repair_types: ["board"] } })
    expect(needsNoQuestion(wider, quote(2, { lines: board }))).toBe(true)
  })
})

describe("the current quote", () => {
  it("is the newest that still stands", () => {
    const versions = [quote(1, { status: "accepted" }), quote(2, { status: "declined" })]
    expect(currentQuote(repair({ quotes: versions }))?.version).toBe(1)
    expect(currentQuote(repair({ quotes: [...versions, quote(3)] }))?.version).toBe(3)
    expect(currentQuote(repair({}))).toBeNull()
  })

  it("costs its accepted lines where only some were accepted", () => {
    expect(acceptedTotal(quote(1))).toBe(22_800)
    expect(acceptedTotal(quote(1, { accepted_line_ids: ["2"] }))).toBe(7_900)
  })
})
