import { describe, expect, it } from "vitest"
import { followUpOf } from "./follow-up"
import { applyDecision } from "./machine"
import { newSnapshot, type RepairSnapshot } from "./snapshot"
import { quote, START, walk } from "./__tests__/walk"

function repair(fields: Partial<RepairSnapshot>): RepairSnapshot {
  return newSnapshot({ id: "repair_1", service_method: "drop_off", ...fields })
}

describe("what follows by itself", () => {
  it("approves a proposal that is what was booked", () => {
    const quoting = repair({
      work_state: "quoting",
      quotes: [quote(1, { status: "accepted" })],
      accepted_quote_version: 1,
    })
    expect(followUpOf(quoting, START)).toMatchObject({ event: "auto_approve", to: "approved" })
  })

  it("leaves a dearer proposal to the customer", () => {
    const quoting = repair({ work_state: "quoting", quotes: [quote(1)] })
    expect(followUpOf(quoting, START)).toBeNull()
  })

  it("goes on when the last part is here", () => {
    const part = { id: "part_1", quantity: 1 }
    const waiting = (status: "backordered" | "arrived") =>
      repair({ work_state: "awaiting_parts", parts: [{ ...part, status }] })
    expect(followUpOf(waiting("backordered"), START)).toBeNull()
    expect(followUpOf(waiting("arrived"), START)).toMatchObject({ event: "parts_ready" })
  })

  it("comes to an end from anywhere", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      for (const { after } of walk(seed, 40).steps) {
        const once = followUpOf(after, START)
        const twice = once && followUpOf(applyDecision(after, once), START)
        expect(twice).toBeNull()
      }
    }
  })
})
