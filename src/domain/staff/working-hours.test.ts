import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  findShiftProblems,
  intervalsOn,
  isAbsentOn,
  minutesBetween,
  upcomingIntervals,
  type WeeklyShift,
} from "./working-hours"

const LONDON = "Europe/London"
const office: WeeklyShift[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: "09:00",
  until: "17:00",
}))

describe("a week of shifts", () => {
  it("has no shift that ends before it starts or overlaps another", () => {
    expect(findShiftProblems(office)).toEqual([])
    expect(
      findShiftProblems([
        { weekday: 1, from: "09:00", until: "12:00" },
        { weekday: 1, from: "12:00", until: "17:00" },
        { weekday: 1, from: "11:59", until: "12:30" },
        { weekday: 2, from: "09:00", until: "09:00" },
      ])
    ).toEqual([
      { index: 2, problem: "overlapping" },
      { index: 3, problem: "ends_before_start" },
    ])
  })
})

describe("working time", () => {
  it("is on the shop's clock, in summer and winter", () => {
    const time = { shifts: office, absences: [] }
    expect(intervalsOn(time, "2026-07-20", LONDON)).toEqual([
      { starts_at: "2026-07-20T08:00:00.000Z", ends_at: "2026-07-20T16:00:00.000Z" },
    ])
    expect(intervalsOn(time, "2026-11-20", LONDON)[0]?.starts_at).toBe("2026-11-20T09:00:00.000Z")
    expect(intervalsOn(time, "2026-11-21", LONDON)).toEqual([])
  })

  it("is none on the days of an absence, both ends included", () => {
    const absences = [{ first_day: "2026-11-19", last_day: "2026-11-20" }]
    expect(["18", "19", "20", "21"].map((day) => isAbsentOn(absences, `2026-11-${day}`))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(intervalsOn({ shifts: office, absences }, "2026-11-20", LONDON)).toEqual([])
  })

  it("adds up between two instants", () => {
    const now = new Date("2026-11-19T15:30:00Z")
    const week = upcomingIntervals({ shifts: office, absences: [] }, now, 5, LONDON)
    expect(week).toHaveLength(3)
    expect(minutesBetween(week, now, new Date("2026-11-20T10:00:00Z"))).toBe(90 + 60)
    expect(minutesBetween(week, now, now)).toBe(0)
  })

  it("has a shorter and a longer night shift when the clock changes", () => {
    const night = { shifts: [{ weekday: 7, from: "00:00", until: "06:00" }], absences: [] }
    const minutes = (day: string) =>
      minutesBetween(intervalsOn(night, day, LONDON), new Date(0), new Date("2030-01-01"))
    expect(["2026-03-22", "2026-03-29", "2026-10-25"].map(minutes)).toEqual([360, 300, 420])
  })

  it("never counts more than the time that passes, in any zone", () => {
    const zones = fc.constantFrom(
      LONDON,
      "America/Sao_Paulo",
      "Australia/Lord_Howe",
      "Asia/Kolkata"
    )
    const instants = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2027-12-01"),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 10_000 }), (zone, now, minutes) => {
        const until = new Date(now.getTime() + minutes * 60_000)
        const week = upcomingIntervals({ shifts: office, absences: [] }, now, 9, zone)
        expect(minutesBetween(week, now, until)).toBeLessThanOrEqual(minutes)
      }),
      { numRuns: 300 }
    )
  })
})
