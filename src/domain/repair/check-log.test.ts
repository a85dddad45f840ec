import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { walk } from "./__tests__/walk"
import { checkLog, type StoredEvent } from "./check-log"
import { appendEvent, GENESIS_HASH, type ChainedEntry } from "./event-log"
import type { RepairSnapshot } from "./snapshot"
import type { WorkState } from "./states"

/** A walk's log as the tables hold it: with the columns that lists read. */
const stored = (log: readonly ChainedEntry[]): StoredEvent[] => {
  let state: WorkState | null = null
  return log.map((event) => {
    const from_state = state
    const to_state = event.patch.work_state ?? (state as WorkState)
    state = to_state
    const { kind, id = null } = event.actor
    return { ...event, from_state, to_state, actor_kind: kind, actor_id: id, note: null }
  })
}

const shop = (seed: number) => {
  const { log, end } = walk(seed, 40)
  const events = stored(log)
  return { events, repair: { id: end.id, event_hash: events[events.length - 1].hash, state: end } }
}

const { events, repair } = shop(11)

describe("the check of a repair's log", () => {
  it("finds nothing in a log that nobody touched", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const untouched = shop(seed)
      expect(checkLog(untouched.repair, untouched.events), `seed ${seed}`).toBeNull()
    }
  })

  it("names the event and the column that lists show something else in", () => {
    const columns = ["from_state", "to_state", "actor_kind", "actor_id", "note"] as const
    fc.assert(
      fc.property(fc.nat(events.length - 1), fc.constantFrom(...columns), (at, column) => {
        const forged = events.map((event, index) =>
          index === at ? { ...event, [column]: "forged" } : event
        )
        expect(checkLog(repair, forged)).toEqual({
          code: "column_mismatch",
          sequence: at + 1,
          field: column,
        })
      })
    )
  })

  it("reads a note from the evidence that the hash covers", () => {
    const { prev_hash: _prev, hash: _hash, ...last } = events[events.length - 1]
    const noted = appendEvent(last.repair_id, { ...last, evidence: { note: "Glue is old" } })
    const [first] = stored([appendEvent(GENESIS_HASH, { ...noted, sequence: 1, event: "opened" })])
    const check = (note: string | null) =>
      checkLog({ ...repair, event_hash: first.hash, state: { version: 1 } }, [{ ...first, note }])
    expect(check("Glue is old")).toBeNull()
    expect(check("Glue is new")).toMatchObject({ code: "column_mismatch", field: "note" })
  })

  it("misses no event, wherever it was taken from", () => {
    expect(checkLog(repair, [])?.code).toBe("no_events")
    expect(checkLog(repair, events.slice(1))).toMatchObject({ code: "sequence_gap", sequence: 2 })
    expect(checkLog(repair, events.slice(0, -1))?.code).toBe("head_mismatch")
  })

  it("names the stored field that the log does not lead to", () => {
    const changes: [keyof RepairSnapshot, unknown][] = [
      ["work_state", "disposed"],
      ["version", 1],
      ["accepted_quote_version", 7],
      ["fault_codes", ["forged"]],
      ["parts", [{ id: "part_9", quantity: 1, status: "fitted" }]],
    ]
    for (const [field, value] of changes) {
      const forged = { ...repair, state: { ...repair.state, [field]: value } }
      expect(checkLog(forged, events)).toEqual({ code: "state_mismatch", sequence: null, field })
    }
  })

  it("does not mind the order of parts", () => {
    const parts = [...repair.state.parts].reverse()
    expect(checkLog({ ...repair, state: { ...repair.state, parts } }, events)).toBeNull()
  })
})
