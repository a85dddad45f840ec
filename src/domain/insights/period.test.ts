import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, cover, PERIODS, pointsOf, rangesOf, shopDay, type DayRange } from "./period"

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const daysOf = ({ from, to }: DayRange): string[] => {
  const days: string[] = []
  for (let at = from; at <= to; at = addDays(at, 1)) days.push(at)
  return days
}

describe("periods", () => {
  it("end today and are compared with as many days before", () => {
    expect(rangesOf("7d", "2026-03-03")).toEqual({
      current: { from: "2026-02-25", to: "2026-03-03" },
      compared: { from: "2026-02-18", to: "2026-02-24" },
    })
  })

  it("cover each of their days once, by points and by roll-ups", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PERIODS), (today, period) => {
        const { current, compared } = rangesOf(period, today)
        expect(daysOf(compared)).toHaveLength(daysOf(current).length)
        expect(addDays(compared.to, 1)).toBe(current.from)
        expect(pointsOf(period, current).flatMap(daysOf)).toEqual(daysOf(current))
        expect(cover(current).flatMap(daysOf)).toEqual(daysOf(current))
      })
    )
  })

  it("read months where they are whole", () => {
    expect(cover({ from: "2026-01-30", to: "2026-04-02" })).toEqual([
      { grain: "day", from: "2026-01-30", to: "2026-01-31" },
      { grain: "month", from: "2026-02-01", to: "2026-03-31" },
      { grain: "day", from: "2026-04-01", to: "2026-04-02" },
    ])
  })

  it("have days of the shop's clock", () => {
    const late = new Date("2026-07-01T23:30:00Z")
    expect(shopDay(late, "Europe/London")).toBe("2026-07-02")
    expect(shopDay(late, "America/Sao_Paulo")).toBe("2026-07-01")
  })
})
