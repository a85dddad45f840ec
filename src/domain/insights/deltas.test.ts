import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { advanceClock, startClock } from "../repair/clock"
import { START, walk, type Walk } from "../repair/__tests__/walk"
import { waitingTotals } from "../repair/event-log"
import { dueMinor } from "../repair/settlement"
import type { RepairSnapshot } from "../repair/snapshot"
import { isTerminal } from "../repair/states"
import { deltasOf, mergeDeltas, type Delta, type RepairFacts } from "./deltas"
import { replayDeltas } from "./replay-deltas"

const ORIGIN = { device_kind: "phone", currency_code: "gbp" }

/** What is written while a walk happens, from the states before and after each of its changes. */
const kept = ({ log }: Walk): Delta[] => {
  const opened = log[0].patch as RepairSnapshot
  let snapshot = opened
  let clock = startClock(opened.waiting_on, START)
  let facts: RepairFacts = {
    ...ORIGIN,
    work_state: opened.work_state,
    state_entered_at: START,
    assignee_id: opened.assignee_id,
    repaired_by: opened.repaired_by,
    total_minor: dueMinor(opened),
    waited_ms: clock.waited_ms,
  }
  const first = { before: null, after: facts, patch: opened, at: START, received_at: null }
  const deltas = deltasOf({ ...first, event: "opened" })
  let received_at: Date | null = null
  for (const { event, patch, occurred_at } of log.slice(1)) {
    const at = new Date(occurred_at)
    const before = facts
    snapshot = { ...snapshot, ...patch }
    if (event !== "amended") clock = advanceClock(clock, snapshot.waiting_on, at)
    if (event === "check_in") received_at ??= at
    facts = {
      ...before,
      work_state: snapshot.work_state,
      state_entered_at: before.work_state === snapshot.work_state ? before.state_entered_at : at,
      assignee_id: snapshot.assignee_id,
      repaired_by: snapshot.repaired_by,
      total_minor: dueMinor(snapshot),
      waited_ms: clock.waited_ms,
    }
    deltas.push(...deltasOf({ before, after: facts, event, patch, at, received_at }))
  }
  return deltas
}

const total = (deltas: readonly Delta[], metric: Delta["metric"], what: "count" | "total") =>
  deltas.filter((delta) => delta.metric === metric).reduce((sum, delta) => sum + delta[what], 0)

const walks = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => walk(seed, 80))

describe("what a repair adds to the figures", () => {
  it("is the same from its log as it was when it happened", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        expect(replayDeltas(walked.log, ORIGIN)).toEqual(kept(walked))
      }),
      { numRuns: 300 }
    )
  })

  it("leaves it in one level while it is open and in none when it is closed", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const deltas = replayDeltas(walked.log, ORIGIN)
        const open = isTerminal(walked.end.work_state) ? 0 : 1
        expect(total(deltas, "open", "count")).toBe(open)
        expect(total(deltas, "assigned", "count")).toBe(walked.end.assignee_id ? open : 0)
        expect(total(deltas, "ended", "count")).toBe(1 - open)
        expect(total(deltas, "opened", "count")).toBe(1)
      }),
      { numRuns: 300 }
    )
  })

  it("accounts for the time between opening and closing by stages and by parties", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const deltas = replayDeltas(walked.log, ORIGIN)
        if (!isTerminal(walked.end.work_state)) return
        const closed = walked.log.find(
          ({ patch }) => patch.work_state && isTerminal(patch.work_state)
        )
        const ended_at = Date.parse(closed?.occurred_at ?? "")
        expect(total(deltas, "stage", "total")).toBe(ended_at - START.getTime())
        const handed_over = ["completed", "returned_unrepaired"].includes(walked.end.work_state)
        const waited = waitingTotals(walked.log, walked.now).total
        expect(total(deltas, "waited", "total")).toBe(handed_over ? waited : 0)
      }),
      { numRuns: 300 }
    )
  })

  it("adds up the same after merging", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const deltas = replayDeltas(walked.log, ORIGIN)
        const merged = mergeDeltas(deltas)
        for (const metric of new Set(deltas.map((delta) => delta.metric))) {
          expect(total(merged, metric, "count")).toBe(total(deltas, metric, "count"))
          expect(total(merged, metric, "total")).toBe(total(deltas, metric, "total"))
        }
      })
    )
  })
})
