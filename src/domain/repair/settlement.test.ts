import { describe, expect, it } from "vitest"
import { dueMinor, moneyStateOf, outstandingMinor } from "./settlement"
import { newSnapshot, type RepairSnapshot } from "./snapshot"
import { quote } from "./__tests__/walk"

function repair(fields: Partial<RepairSnapshot> = {}): RepairSnapshot {
  return newSnapshot({
    id: "repair_1",
    service_method: "drop_off",
    quotes: [quote(1, { status: "accepted" })],
    accepted_quote_version: 1,
    diagnostic_fee_minor: 2_500,
    ...fields,
  })
}

describe("what a repair costs", () => {
  it("is the accepted quote, the diagnosis when unrepaired, or what the order says", () => {
    expect(dueMinor(repair())).toBe(22_800)
    expect(dueMinor(repair({ outcome: "unrepaired" }))).toBe(2_500)
    expect(dueMinor(repair({ due_minor: 100 }))).toBe(100)
  })

  it("is outstanding until captured, and again when refunded", () => {
    expect(outstandingMinor(repair({ captured_minor: 20_000, refunded_minor: 1_000 }))).toBe(3_800)
  })
})

describe("the money region", () => {
  it.each([
    ["none", { quotes: [], accepted_quote_version: null }],
    ["balance_due", {}],
    ["deposit_due", { deposit_minor: 5_000 }],
    ["deposit_paid", { deposit_minor: 5_000, captured_minor: 5_000 }],
    ["balance_due", { deposit_minor: 5_000, captured_minor: 5_000, work_state: "ready" as const }],
    ["paid", { captured_minor: 22_800 }],
    ["part_refunded", { captured_minor: 22_800, refunded_minor: 1 }],
    ["refunded", { captured_minor: 22_800, refunded_minor: 22_800 }],
    ["disputed", { captured_minor: 22_800, disputed: true }],
  ])("is %s", (state, fields) => {
    expect(moneyStateOf(repair(fields))).toBe(state)
  })
})
