import { describe, expect, it } from "vitest"
import type { RepairLogEntry } from "../repair/event-log"
import { walk } from "../repair/__tests__/walk"
import { EMPTY_WORKFLOW, type WorkflowRules } from "./definition"
import { replayByWorkflow } from "./dry-run"
import { effectiveWorkflow } from "./effective"

const DROP_OFF = { service_method: "drop_off", warranty: false } as const
const by = (rules: WorkflowRules) =>
  effectiveWorkflow({ ...EMPTY_WORKFLOW, default: rules }, DROP_OFF)

/** The log of a walk as it is stored: with the evidence that its decisions were made on. */
const logOf = (seed: number): RepairLogEntry[] => {
  const { log, steps } = walk(seed, 60)
  const made = steps.filter(({ decision }) => decision.ok)
  let next = 0
  return log.map((entry) =>
    entry.event === "opened" || entry.event === "amended"
      ? entry
      : { ...entry, evidence: made[next++]?.evidence ?? {} }
  )
}

describe("a dry run", () => {
  it("refuses nothing of the past by the table that the past was made by", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { refused } = replayByWorkflow(logOf(seed), by({}), "Europe/London", new Date())
      expect(refused, `seed ${seed}`).toEqual([])
    }
  }, 60_000)

  const entry = (
    sequence: number,
    event: RepairLogEntry["event"],
    at: string,
    patch: RepairLogEntry["patch"],
    evidence = {}
  ): RepairLogEntry => ({
    repair_id: "repair_1",
    sequence,
    event,
    occurred_at: `2026-03-02T${at}:00.000Z`,
    idempotency_key: String(sequence),
    actor: { kind: "staff", role: "technician", id: "staff_tech" },
    patch,
    evidence,
  })
  const log = [
    entry(1, "opened", "09:00", { work_state: "queued", diagnostic_fee_minor: 0 }),
    entry(2, "start_diagnosis", "10:00", { work_state: "diagnosing" }),
    entry(3, "hold", "10:30", { work_state: "on_hold" }),
  ]
  const now = new Date("2026-03-02T11:00:00.000Z")
  const run = (rules: WorkflowRules) => replayByWorkflow(log, by(rules), "Europe/London", now)

  it("names what a draft would have refused, and the gates", () => {
    const added = run({ transitions: { start_diagnosis: { added_gates: ["test_list_filled"] } } })
    expect(added.refused).toEqual([
      {
        event: "start_diagnosis",
        from: "queued",
        at: "2026-03-02T10:00:00.000Z",
        code: "gates_unmet",
        gates: ["test_list_filled"],
      },
    ])
    const hidden = run({ states: { on_hold: { hidden: true } } })
    expect(hidden.refused).toMatchObject([{ event: "hold", code: "illegal_transition" }])
  })

  it("names the norms that were missed, also the one that is being missed now", () => {
    const norm = (minutes: number) => ({ minutes, clock: "elapsed" as const })
    const { missed } = run({ norms: { queued: norm(59), diagnosing: norm(30), on_hold: norm(29) } })
    expect(missed).toEqual([
      {
        state: "queued",
        entered_at: "2026-03-02T09:00:00.000Z",
        due_at: "2026-03-02T09:59:00.000Z",
        left_at: "2026-03-02T10:00:00.000Z",
      },
      {
        state: "on_hold",
        entered_at: "2026-03-02T10:30:00.000Z",
        due_at: "2026-03-02T10:59:00.000Z",
        left_at: null,
      },
    ])
  })
})
