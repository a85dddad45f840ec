import { describe, expect, it } from "vitest"
import { replay, waitingTotals } from "../repair/event-log"
import { clockTotals } from "../repair/clock"
import { outstandingMinor } from "../repair/settlement"
import { canonicalJson, sha256Hex } from "../shared/hash"
import { REPAIR_EVENTS, type RepairEvent } from "../repair/transition"
import { isTerminal, WORK_STATES, type WorkState } from "../repair/states"
import type { History, HistoryEvent } from "./history"
import { createSimulation, type SimulationOptions } from "./simulate"
import { smallCatalogue } from "./__tests__/small-catalogue"
import { DAY_MS, HOUR_MS, workingMinutes } from "./working-hours"

const OPTIONS: SimulationOptions = {
  repairs: 1500,
  seed: 7,
  days: 240,
  until: new Date("2026-11-20T00:00:00Z"),
}

const SIMULATION = createSimulation(OPTIONS, smallCatalogue())
const HISTORIES = [...SIMULATION.histories()]

/** All that is made for a few of them. */
const digestOf = (seed: number): string => {
  const few = createSimulation({ ...OPTIONS, repairs: 60, days: 30, seed }, smallCatalogue())
  const rows = [...few.histories()].map(({ id, customer, events, quotes, parts }) => [
    ...[id, customer, events, quotes, parts],
  ])
  return sha256Hex(canonicalJson(rows))
}

/** What the product cannot do yet, and what a year of this shop does not bring. */
const NOT_SIMULATED: readonly RepairEvent[] = [
  "reschedule",
  "declare_unclaimed",
  "dispose",
  "open_rework",
]
const NEVER_ENTERED: readonly WorkState[] = ["unclaimed", "disposed"]

describe("a simulated shop", () => {
  it("has the same history for the same seed, to the last id, and another for another", () => {
    expect(digestOf(7)).toBe(digestOf(7))
    expect(digestOf(8)).not.toBe(digestOf(7))
  })

  it("has as many repairs as asked for, numbered without gaps", () => {
    const places = HISTORIES.map(({ place }) => place).sort((a, b) => a - b)
    expect(places).toEqual(Array.from({ length: OPTIONS.repairs }, (_, index) => index + 1))
  })

  it("lets everything happen that the product can do", () => {
    const happened = new Set(HISTORIES.flatMap(({ events }) => events.map(({ event }) => event)))
    const entered = new Set(
      HISTORIES.flatMap(({ events }) => events.map(({ to_state }) => to_state))
    )
    const events = REPAIR_EVENTS.filter((event) => !NOT_SIMULATED.includes(event))
    expect(events.filter((event) => !happened.has(event))).toEqual([])
    const states = WORK_STATES.filter((state) => !NEVER_ENTERED.includes(state))
    expect(states.filter((state) => !entered.has(state))).toEqual([])
  })

  it("names nobody who could be taken for a person", () => {
    const mistakable = HISTORIES.filter(
      ({ customer: { first_name, email, phone } }) =>
        !/^Simulated /.test(first_name) ||
        !/@example\.com$/.test(email) ||
        !/^\+44 7700 900\d{3}$/.test(phone)
    )
    expect(mistakable).toEqual([])
  })
})

describe("the log of each simulated repair", () => {
  const asLog = ({ id, events }: History) =>
    events.map((event: HistoryEvent) => ({
      repair_id: id,
      sequence: event.sequence,
      event: event.event,
      occurred_at: event.occurred_at.toISOString(),
      idempotency_key: `${id}:${event.sequence}`,
      actor: event.actor,
      patch: event.patch,
    }))

  it("replays to the repair, but for the money, which no event says", () => {
    for (const history of HISTORIES) {
      const { captured_minor } = history.snapshot
      expect(canonicalJson({ ...replay(asLog(history)), captured_minor })).toBe(
        canonicalJson(history.snapshot)
      )
    }
  })

  it("never goes back in time, and each event begins where the one before ended", () => {
    const torn = HISTORIES.filter(({ events }) =>
      events.some(({ occurred_at, from_state }, index) => {
        const before = events[index - 1]
        return before && (occurred_at < before.occurred_at || from_state !== before.to_state)
      })
    )
    expect(torn.map(({ number }) => number)).toEqual([])
  })

  it("charges the same times as the repair's clock", () => {
    for (const history of HISTORIES) {
      expect(clockTotals(history.clock, OPTIONS.until)).toEqual(
        waitingTotals(asLog(history), OPTIONS.until)
      )
    }
  })

  it("completes nothing that is not paid, and takes no more than is due", () => {
    const wrong = HISTORIES.filter(
      ({ snapshot, payment }) =>
        (snapshot.work_state === "completed" && outstandingMinor(snapshot) !== 0) ||
        (payment !== null && payment.amount_minor <= 0)
    )
    expect(wrong.map(({ number }) => number)).toEqual([])
  })
})

/** When a repair came to the shop, and when it was ready or given back; null when it never did. */
const stay = ({ events }: History): { from: number; to: number } | null => {
  const received = events.find(({ event }) => event === "check_in")
  if (!received) return null
  const ready = events.find(({ to_state }) => to_state === "ready" || isTerminal(to_state))
  const to = ready?.occurred_at.getTime() ?? OPTIONS.until.getTime()
  return { from: received.occurred_at.getTime(), to }
}

/** How often somebody counts what is in the shop; no divisor of a day. */
const LOOK_MS = 7 * HOUR_MS

describe("the simulated shop as a queue", () => {
  const stays = HISTORIES.flatMap((history) => stay(history) ?? [])
  const from = OPTIONS.until.getTime() - OPTIONS.days * DAY_MS
  const hours = (OPTIONS.until.getTime() - from) / HOUR_MS

  it("keeps Little's law: as many in the shop as come in an hour times the hours they stay", () => {
    let counted = 0
    for (let at = from; at < OPTIONS.until.getTime(); at += LOOK_MS) {
      counted += stays.filter((one) => one.from <= at && at < one.to).length
    }
    const mean_number = (counted * LOOK_MS) / HOUR_MS / hours
    const rate = stays.length / hours
    const mean_hours =
      stays.reduce((sum, one) => sum + (one.to - one.from), 0) / HOUR_MS / stays.length
    expect(mean_number / (rate * mean_hours)).toBeCloseTo(1, 1)
  })

  it("is busy but not overwhelmed: nobody is given more work than hours, and waits do not grow", () => {
    const available = SIMULATION.team.technicians.reduce(
      (sum, one) => sum + workingMinutes(one.hours, from, OPTIONS.until.getTime()),
      0
    )
    const utilisation = SIMULATION.bench.bookedMinutes() / available
    expect(utilisation).toBeGreaterThan(0.2)
    expect(utilisation).toBeLessThan(0.9)
    const waits = HISTORIES.flatMap(({ events }) => {
      const assigned = events.find(({ event }) => event === "assign")
      const started = events.find(({ event }) => event === "start_diagnosis")
      if (!assigned || !started) return []
      const waited = started.occurred_at.getTime() - assigned.occurred_at.getTime()
      return { at: assigned.occurred_at.getTime(), waited }
    })
    const middle = from + (OPTIONS.days * DAY_MS) / 2
    const mean = (list: readonly { waited: number }[]) =>
      list.reduce((sum, { waited }) => sum + waited, 0) / list.length
    const first = mean(waits.filter(({ at }) => at < middle))
    const second = mean(waits.filter(({ at }) => at >= middle))
    expect(second).toBeLessThan(first * 2 + 4 * HOUR_MS)
  })
})
