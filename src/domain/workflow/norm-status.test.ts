import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addWorkingMinutes, isCalendarValid } from "./calendar"
import type { WorkingCalendar } from "./definition"
import { normStatus, type TimedRepair } from "./norm-status"

const LONDON = "Europe/London"
const day = [{ opens: "09:00", closes: "17:00" }]
const CALENDAR: WorkingCalendar = {
  week: { "1": day, "2": day, "3": day, "4": day, "5": day },
  closed_on: ["2026-12-25"],
}
const added = (from: string, minutes: number, calendar = CALENDAR, zone = LONDON) =>
  addWorkingMinutes(new Date(from), minutes, calendar, zone)?.toISOString() ?? null

describe("working time", () => {
  it.each([
    ["within a day", "2026-03-02T10:00:00Z", 60, "2026-03-02T11:00:00.000Z"],
    ["up to closing time exactly", "2026-03-02T16:00:00Z", 60, "2026-03-02T17:00:00.000Z"],
    ["over the night", "2026-03-02T16:30:00Z", 60, "2026-03-03T09:30:00.000Z"],
    ["from before opening", "2026-03-02T05:00:00Z", 60, "2026-03-02T10:00:00.000Z"],
    ["over the weekend", "2026-03-06T16:30:00Z", 60, "2026-03-09T09:30:00.000Z"],
    ["over a closed day", "2026-12-24T16:30:00Z", 60, "2026-12-28T09:30:00.000Z"],
    ["into summer time", "2026-03-27T16:30:00Z", 60, "2026-03-30T08:30:00.000Z"],
  ])("goes %s", (_name, from, minutes, to) => {
    expect(added(from, minutes)).toBe(to)
  })

  it("counts the hours that pass on the night of a clock change", () => {
    const always: WorkingCalendar = {
      week: Object.fromEntries(
        ["1", "2", "3", "4", "5", "6", "7"].map((d) => [d, [{ opens: "00:00", closes: "24:00" }]])
      ),
      closed_on: [],
    }
    fc.assert(
      fc.property(fc.nat(365 * 24 * 60), fc.nat(4_000), (start, minutes) => {
        const from = new Date(Date.UTC(2026, 0, 1) + start * 60_000)
        const to = addWorkingMinutes(from, minutes, always, LONDON)
        expect(to?.getTime()).toBe(from.getTime() + minutes * 60_000)
      })
    )
  })

  it("adds up: a while and then another is both at once", () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(3_000), fc.nat(3_000), (start, first, second) => {
        const from = new Date(Date.UTC(2026, 0, 1) + start * 60_000)
        const then = addWorkingMinutes(from, first, CALENDAR, LONDON)
        const after = then && addWorkingMinutes(then, second, CALENDAR, LONDON)
        const at_once = addWorkingMinutes(from, first + second, CALENDAR, LONDON)
        expect(after?.toISOString()).toBe(
          second === 0 ? then?.toISOString() : at_once?.toISOString()
        )
      })
    )
  })

  it("never comes where the shop never opens", () => {
    expect(added("2026-03-02T10:00:00Z", 1, { week: {}, closed_on: [] })).toBeNull()
  })

  it("refuses times that are none, out of order or overlapping, and days that are none", () => {
    const week = (...times: { opens: string; closes: string }[]) => ({
      week: { "1": times },
      closed_on: [],
    })
    expect(isCalendarValid(CALENDAR)).toBe(true)
    expect(isCalendarValid(week({ opens: "9:00", closes: "17:00" }))).toBe(false)
    expect(isCalendarValid(week({ opens: "17:00", closes: "09:00" }))).toBe(false)
    const overlapping = week(
      { opens: "09:00", closes: "13:00" },
      { opens: "12:00", closes: "17:00" }
    )
    expect(isCalendarValid(overlapping)).toBe(false)
    expect(isCalendarValid({ week: {}, closed_on: ["2026-02-30"] })).toBe(false)
  })
})

describe("the marks of a repair", () => {
  const repair: TimedRepair = {
    work_state: "queued",
    state_entered_at: new Date("2026-03-02T09:00:00Z"),
    promise_p90_at: null,
  }
  const norms = { queued: { minutes: 240, clock: "elapsed" as const } }
  const mark = (
    now: string,
    fields: Partial<TimedRepair> = {},
    rules = { norms, calendar: null }
  ) => normStatus({ ...repair, ...fields }, rules, LONDON, new Date(now))

  it.each([
    ["2026-03-02T11:59:59Z", "on_time"],
    ["2026-03-02T12:00:00Z", "at_risk"],
    ["2026-03-02T13:00:00Z", "at_risk"],
    ["2026-03-02T13:00:00.001Z", "overdue"],
  ])("at %s are %s by the norm", (now, status) => {
    expect(mark(now)).toEqual({ due_at: "2026-03-02T13:00:00.000Z", status })
  })

  it("count working time where the norm says so", () => {
    const rules = {
      norms: { queued: { minutes: 600, clock: "working" as const } },
      calendar: CALENDAR,
    }
    const found = normStatus(repair, rules, LONDON, new Date("2026-03-02T20:00:00Z"))
    expect(found).toEqual({ due_at: "2026-03-03T11:00:00.000Z", status: "on_time" })
  })

  it("follow the promise when it is nearer, until the device is ready", () => {
    const promise_p90_at = new Date("2026-03-02T12:00:00Z")
    expect(mark("2026-03-02T09:30:00Z", { promise_p90_at })).toEqual({
      due_at: "2026-03-02T12:00:00.000Z",
      status: "at_risk",
    })
    expect(mark("2026-03-02T12:00:01Z", { promise_p90_at })?.status).toBe("overdue")
    expect(mark("2026-03-02T12:00:01Z", { promise_p90_at, work_state: "ready" })).toBeNull()
  })

  it("are none for a closed repair, and none without norm and promise", () => {
    expect(mark("2026-03-02T12:00:00Z", { work_state: "completed" })).toBeNull()
    expect(mark("2026-03-02T12:00:00Z", { work_state: "qc" })).toBeNull()
  })
})
