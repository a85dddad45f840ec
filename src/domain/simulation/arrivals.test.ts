import { describe, expect, it } from "vitest"
import { arrivals } from "./arrivals"
import { createRandom } from "./random"
import { DAY_MS } from "./working-hours"

const MONDAY = Date.parse("2026-03-02T00:00:00Z")

const moments = (count: number, days: number, seed = "1") => [
  ...arrivals({ count, from_ms: MONDAY, days }, createRandom(seed)),
]

describe("arrivals", () => {
  it("come exactly as often as asked for, one after the other, within the days", () => {
    const all = moments(5000, 28)
    expect(all).toHaveLength(5000)
    expect(all.every((at, index) => index === 0 || at >= all[index - 1])).toBe(true)
    expect(all[0]).toBeGreaterThanOrEqual(MONDAY)
    expect(all[all.length - 1]).toBeLessThan(MONDAY + 28 * DAY_MS)
  })

  it("follow the hour of the day and the day of the week", () => {
    const all = moments(20_000, 28)
    const share = (holds: (at: Date) => boolean) =>
      all.filter((at) => holds(new Date(at))).length / all.length
    expect(share((at) => at.getUTCHours() < 6)).toBeLessThan(0.03)
    expect(share((at) => at.getUTCDay() === 1)).toBeGreaterThan(share((at) => at.getUTCDay() === 0))
  })

  it("follow the season", () => {
    const all = moments(20_000, 365)
    const inMonth = (month: number) =>
      all.filter((at) => new Date(at).getUTCMonth() === month).length
    expect(inMonth(11)).toBeGreaterThan(inMonth(1) * 1.2)
  })

  it("are the same for the same seed, and others for another", () => {
    expect(moments(100, 7)).toEqual(moments(100, 7))
    expect(moments(100, 7, "2")).not.toEqual(moments(100, 7))
  })
})
