import { describe, expect, it } from "vitest"
import { presenceAt, type Presence } from "./presence"
import type { Absence } from "./working-hours"

const shifts = [{ weekday: 5, from: "09:00", until: "17:00" }]
const holiday: Absence = { first_day: "2026-11-20", last_day: "2026-11-20" }

describe("presence", () => {
  it.each<[string, Presence, typeof shifts, Absence[], string, string, string]>([
    ["said", "busy", shifts, [], "2026-11-20T09:00:00Z", "busy", "said"],
    ["the last minute", "available", shifts, [], "2026-11-20T16:59:59Z", "available", "said"],
    ["after hours", "available", shifts, [], "2026-11-20T17:00:00Z", "away", "after_hours"],
    ["another day", "available", shifts, [], "2026-11-19T10:00:00Z", "away", "after_hours"],
    ["absent", "available", shifts, [holiday], "2026-11-20T10:00:00Z", "away", "absent"],
    ["hours unknown", "available", [], [], "2026-11-22T03:00:00Z", "available", "said"],
    ["hours unknown, absent", "busy", [], [holiday], "2026-11-20T03:00:00Z", "away", "absent"],
  ])("is %s", (_name, said, week, absences, now, state, because) => {
    const time = { shifts: week, absences }
    expect(presenceAt(said, time, new Date(now), "Europe/London")).toEqual({ state, because })
  })
})
