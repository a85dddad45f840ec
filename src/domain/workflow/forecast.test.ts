import { describe, expect, it } from "vitest"
import { WORK_STATES } from "../repair/states"
import { forecastPromise, promiseMoves, type ForecastInput } from "./forecast"

const NOW = new Date("2026-03-02T09:00:00Z")
const HOUR_MS = 3_600_000
const NO_NORMS = { norms: {}, calendar: null }

const hours = (
  snapshot: Partial<ForecastInput["snapshot"]>,
  rest: Partial<ForecastInput> = {},
  workflow: Parameters<typeof forecastPromise>[1] = NO_NORMS
) => {
  const input: ForecastInput = {
    snapshot: { work_state: "repairing", hold: null, outsourcing: null, ...snapshot },
    labour_minutes: 60,
    lead_days: 0,
    ...rest,
  }
  const range = forecastPromise(input, workflow, "Europe/London", NOW)
  return range && [range.p50_at, range.p90_at].map((at) => (+at - +NOW) / HOUR_MS)
}

describe("a promise counted anew", () => {
  it("has the labour and the stages that are left", () => {
    expect(hours({ work_state: "repairing" })).toEqual([2, 3])
    expect(hours({ work_state: "approved" }, { labour_minutes: 120 })).toEqual([5, 7.5])
  })

  it("waits for the longest lead time of a missing part first", () => {
    expect(hours({ work_state: "awaiting_parts" }, { lead_days: 3 })).toEqual([76, 114])
  })

  it("waits for a hold and a partner, and goes on where it was", () => {
    const hold = { reason: "x", waiting_on: "customer" as const, resume_to: "repairing" as const }
    expect(hours({ work_state: "on_hold", hold })).toEqual([26, 39])
    const parts = { ...hold, resume_to: "awaiting_parts" as const }
    expect(hours({ work_state: "on_hold", hold: parts }, { lead_days: 3 })).toEqual([100, 150])
    const outsourcing = { partner: "Lab", reference: "1", resume_to: "repairing" as const }
    expect(hours({ work_state: "outsourced", outsourcing })).toEqual([122, 183])
  })

  it("counts the shop's norms, in working time where they say so", () => {
    const day = [{ opens: "09:00", closes: "17:00" }]
    const workflow = {
      norms: { qc: { minutes: 480, clock: "working" as const } },
      calendar: { week: { "1": day, "2": day }, closed_on: [] },
    }
    expect(hours({ work_state: "repairing" }, {}, workflow)).toEqual([25, 29.5])
  })

  it("is none before the device came, once it is ready, and once the repair is closed", () => {
    const none = WORK_STATES.filter((work_state) => hours({ work_state }) === null)
    expect(none).toEqual([
      "requested",
      "booked",
      "awaiting_device",
      "ready",
      "unclaimed",
      "completed",
      "returned_unrepaired",
      "cancelled",
      "no_show",
      "disposed",
    ])
  })

  it("moves only when it is off by more than four hours, either way", () => {
    const off = (ms: number) =>
      promiseMoves(NOW, { p50_at: NOW, p90_at: new Date(NOW.getTime() + ms) })
    expect([4, -4, 5, -5].map((by) => off(by * HOUR_MS))).toEqual([false, false, true, true])
  })
})
