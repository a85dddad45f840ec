import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayIn, instantIn, isCalendarDay, nextDay, weekdayOf } from "./zoned-time"

const at = (zone: string, day: string, hour: number, minute = 0) =>
  new Date(instantIn(zone, day, hour * 60 + minute)).toISOString()

describe("times on the shop's clock", () => {
  it.each([
    ["winter", "Europe/London", "2026-01-15", 9, "2026-01-15T09:00:00.000Z"],
    ["summer", "Europe/London", "2026-07-15", 9, "2026-07-15T08:00:00.000Z"],
    ["another zone", "America/Sao_Paulo", "2026-01-15", 9, "2026-01-15T12:00:00.000Z"],
    ["the first of two", "Europe/London", "2026-10-25", 1, "2026-10-25T00:00:00.000Z"],
    ["a time left out", "Europe/London", "2026-03-29", 1, "2026-03-29T01:00:00.000Z"],
    ["before the change", "Europe/London", "2026-03-29", 0, "2026-03-29T00:00:00.000Z"],
    ["after the change", "Europe/London", "2026-03-29", 3, "2026-03-29T02:00:00.000Z"],
    ["the end of a day", "Europe/London", "2026-03-28", 24, "2026-03-29T00:00:00.000Z"],
  ])("are right in %s", (_name, zone, day, hour, instant) => {
    expect(at(zone, day, hour)).toBe(instant)
  })

  it("belong to their own day, whatever the zone", () => {
    const zones = ["Europe/London", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Auckland"]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.nat(1_000),
        fc.nat(1_439),
        (zone, days, minutes) => {
          const day = new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)
          expect(dayIn(zone, new Date(instantIn(zone, day, minutes)))).toBe(day)
        }
      )
    )
  })

  it("know days, weekdays and what is no day", () => {
    expect(nextDay("2026-12-31")).toBe("2027-01-01")
    expect([weekdayOf("2026-03-02"), weekdayOf("2026-03-01")]).toEqual([1, 7])
    expect(["2026-02-28", "2026-02-30", "today", "2026-2-3"].map(isCalendarDay)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
