import { describe, expect, it } from "vitest"
import { SHOP_HOURS, afterWork, nextOpen, workingMinutes } from "./working-hours"

const at = (text: string) => Date.parse(`${text}Z`)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16)

describe("working hours", () => {
  it.each([
    ["2026-03-04T12:00", "2026-03-04T12:00"],
    ["2026-03-04T06:00", "2026-03-04T09:00"],
    ["2026-03-04T18:30", "2026-03-05T09:00"],
    ["2026-03-07T20:00", "2026-03-09T09:00"],
    ["2026-12-24T19:00", "2026-12-28T09:00"],
  ])("open next after %s at %s", (from, to) => {
    expect(iso(nextOpen(SHOP_HOURS, at(from)))).toBe(to)
  })

  it("carry a job over the night and the weekend", () => {
    expect(iso(afterWork(SHOP_HOURS, at("2026-03-07T17:30"), 90))).toBe("2026-03-09T09:30")
  })

  it("count what lies within them", () => {
    const minutes = workingMinutes(SHOP_HOURS, at("2026-03-07T17:30"), at("2026-03-09T09:30"))
    expect(minutes).toBe(90)
  })
})
