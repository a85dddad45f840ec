import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dueMarkOf } from "./due"
import { STAGES, stageOf } from "./stages"
import { isTerminal, WORK_STATES } from "./states"

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
const repair = { work_state: "repairing", promise_p50_at: at(10), promise_p90_at: at(12) } as const

describe("how a repair stands to its promise", () => {
  it.each([
    [9, null],
    [10, null],
    [11, "at_risk"],
    [12, "at_risk"],
    [13, "overdue"],
  ])("at %i o'clock is %s", (hour, mark) => {
    expect(dueMarkOf(repair, at(hour))).toBe(mark)
  })

  it.each(["ready", "unclaimed", "completed", "cancelled"] as const)(
    "is nothing once %s",
    (state) => {
      expect(dueMarkOf({ ...repair, work_state: state }, at(20))).toBeNull()
    }
  )

  it("is nothing without a promise, and never both", () => {
    const without = { ...repair, promise_p50_at: null, promise_p90_at: null }
    expect(dueMarkOf(without, at(20))).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }), (p90, now) => {
        const mark = dueMarkOf(
          { ...repair, promise_p50_at: at(0), promise_p90_at: at(p90) },
          at(now)
        )
        expect(mark === "overdue").toBe(now > p90)
      })
    )
  })
})

describe("the board's columns", () => {
  it("hold every open state once, and no closed one", () => {
    const held = Object.values(STAGES).flat()
    expect([...held].sort()).toEqual(WORK_STATES.filter((state) => !isTerminal(state)).sort())
    expect(WORK_STATES.filter((state) => stageOf(state) === null).every(isTerminal)).toBe(true)
  })
})
