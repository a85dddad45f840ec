import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareOnBench, nextBenchStep, ON_BENCH, type BenchItem } from "./bench-order"
import { PRIORITIES } from "./priority"
import { WAITING_ON, isTerminal } from "./states"
import { transitionOf } from "./transitions"

const item = (id: string, fields: Partial<BenchItem> = {}): BenchItem => ({
  id,
  waiting_on: "shop",
  priority: "normal",
  urgency: "standard",
  due_at: new Date(Date.UTC(2026, 10, 20)),
  ...fields,
})

const items = fc.array(
  fc.record({
    id: fc.uuid(),
    waiting_on: fc.constantFrom(...WAITING_ON),
    priority: fc.constantFrom(...PRIORITIES),
    urgency: fc.constantFrom("standard" as const, "express" as const),
    due_at: fc.option(fc.date({ noInvalidDate: true })),
  })
)

describe("the order of a bench", () => {
  it("is what can be worked on, then priority, urgency, promise", () => {
    const sorted = [
      item("waits", { waiting_on: "customer", priority: "high", urgency: "express" }),
      item("low", { priority: "low", due_at: new Date(0) }),
      item("never", { due_at: null }),
      item("plain"),
      item("soon", { due_at: new Date(0) }),
      item("express", { urgency: "express" }),
      item("high", { priority: "high" }),
    ].sort(compareOnBench)
    expect(sorted.map(({ id }) => id)).toEqual([
      "high",
      "express",
      "soon",
      "plain",
      "never",
      "low",
      "waits",
    ])
  })

  it("does not depend on the order before", () => {
    fc.assert(
      fc.property(items, (bench) => {
        const ids = (list: BenchItem[]) => [...list].sort(compareOnBench).map(({ id }) => id)
        expect(ids([...bench].reverse())).toEqual(ids(bench))
      })
    )
  })
})

describe("the next step on a bench", () => {
  it("is one that the state knows and a technician may take", () => {
    for (const state of ON_BENCH) {
      const event = nextBenchStep(state)
      if (event === null) continue
      expect(transitionOf(event).from).toContain(state)
      expect(transitionOf(event).actors).toContain("technician")
    }
    expect(nextBenchStep("ready")).toBeNull()
    expect(ON_BENCH.some(isTerminal)).toBe(false)
  })
})
