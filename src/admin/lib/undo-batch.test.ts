import { describe, expect, it } from "vitest"
import type { BatchOutcome } from "../../contracts/repair-queue"
import { undoOf } from "./undo-batch"

const outcome = (id: string, before: BatchOutcome["before"], ok = true): BatchOutcome => ({
  id,
  number: id,
  ok,
  before,
  code: null,
  message: null,
  unmet_gates: [],
})

const done = [
  outcome("a", { assignee_id: "sam", priority: "normal" }),
  outcome("b", { assignee_id: null, priority: "normal" }),
  outcome("c", { assignee_id: "sam", priority: "high" }),
  outcome("d", null, false),
]

describe("undoing a batch", () => {
  it("gives each repair back to whoever had it", () => {
    expect(undoOf({ kind: "assign", assignee_id: "tom" }, done)).toEqual([
      { ids: ["a", "c"], action: { kind: "assign", assignee_id: "sam" } },
      { ids: ["b"], action: { kind: "assign", assignee_id: null } },
    ])
  })

  it("brings each priority back", () => {
    expect(undoOf({ kind: "priority", priority: "low" }, done).map(({ ids }) => ids)).toEqual([
      ["a", "b"],
      ["c"],
    ])
  })

  it("is not offered for what is an event of the repair", () => {
    expect(undoOf({ kind: "resume" }, done)).toEqual([])
    expect(undoOf({ kind: "hold", reason: "x", waiting_on: "shop" }, done)).toEqual([])
  })
})
