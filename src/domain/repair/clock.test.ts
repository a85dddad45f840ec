import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { advanceClock, clockTotals, startClock } from "./clock"
import { waitingTotals } from "./event-log"
import { WAITING_ON } from "./states"

const START = Date.parse("2026-03-01T09:00:00Z")

const changes = fc.array(
  fc.record({
    after_ms: fc.integer({ min: -60_000, max: 86_400_000 }),
    waiting_on: fc.constantFrom(...WAITING_ON),
  }),
  { maxLength: 30 }
)

describe("the waiting-on clock", () => {
  it("says what the whole log says, and its parts add up", () => {
    fc.assert(
      fc.property(changes, fc.boolean(), fc.nat(86_400_000), (steps, closes, rest) => {
        let at = START
        let latest = START
        let clock = startClock("customer", new Date(at))
        const log = [{ occurred_at: iso(at), patch: { waiting_on: clock.waiting_on } }]
        const change = (waiting_on: typeof clock.waiting_on) => {
          clock = advanceClock(clock, waiting_on, new Date(at))
          log.push({ occurred_at: iso(at), patch: { waiting_on } })
        }
        for (const { after_ms, waiting_on } of steps) {
          at += after_ms
          latest = Math.max(latest, at)
          change(waiting_on)
        }
        if (closes) change(null)
        const until = new Date(latest + rest)
        const totals = clockTotals(clock, until)
        expect(totals).toEqual(waitingTotals(log, until))
        const { total, ...parties } = totals
        expect(Object.values(parties).reduce((sum, ms) => sum + ms)).toBe(total)
      }),
      { numRuns: 1000 }
    )
  })

  it("stands still once the repair is closed", () => {
    const opened = startClock("shop", new Date(START))
    const closed = advanceClock(opened, null, new Date(START + 5_000))
    expect(clockTotals(closed, new Date(START + 9_000))).toEqual({
      shop: 5_000,
      customer: 0,
      supplier: 0,
      courier: 0,
      total: 5_000,
    })
  })
})

const iso = (at: number): string => new Date(at).toISOString()
