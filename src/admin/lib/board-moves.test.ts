import { describe, expect, it } from "vitest"
import { STAGE_NAMES } from "../../domain/repair/stages"
import { TRANSITIONS } from "../../domain/repair/transitions"
import { WORK_STATES, type WorkState } from "../../domain/repair/states"
import { isPossible, moveTo, movesOf, stageBeside } from "./board-moves"
import type { RepairDetail } from "./types"

type Blocked = Record<string, "role" | "gates">

/** As much of a repair as moving its card looks at, with every event open that is not blocked. */
const repairIn = (work_state: WorkState, blocked: Blocked = {}, resume_to = "repairing") =>
  ({
    work_state,
    hold: work_state === "on_hold" ? { reason: "x", waiting_on: "customer", resume_to } : null,
    actions: TRANSITIONS.filter(({ from, event }) => {
      return from.includes(work_state) && blocked[event] !== "role"
    }).map(({ event }) => ({
      event,
      allowed: blocked[event] === undefined,
      required_evidence: [],
      unmet_gates: blocked[event]
        ? [{ gate: "g", code: "c", message: { "en-GB": "", "pt-BR": "" } }]
        : [],
    })),
  }) as unknown as RepairDetail

const eventTo = (repair: RepairDetail, stage: Parameters<typeof moveTo>[1]) => {
  const move = moveTo(repair, stage)
  return move.kind === "action" ? move.action.event : move.kind
}

describe("putting a card into another column", () => {
  it.each([
    ["booked", "received", "check_in"],
    ["queued", "diagnosing", "start_diagnosis"],
    ["quoting", "awaiting_approval", "send_quote"],
    ["diagnosing", "awaiting_approval", "quote"],
    ["awaiting_approval", "repairing", "accept"],
    ["repairing", "quality_check", "finish"],
    ["repairing", "diagnosing", "scope_change"],
    ["qc", "ready", "qc_pass"],
    ["qc_failed", "repairing", "rework"],
    ["diagnosing", "on_hold", "hold"],
    ["on_hold", "repairing", "resume"],
    ["on_hold", "diagnosing", "none"],
    ["received", "ready", "none"],
    ["awaiting_approval", "ready", "none"],
    ["repairing", "repairing", "here"],
  ] as const)("from %s to %s is %s", (state, stage, event) => {
    expect(eventTo(repairIn(state), stage)).toBe(event)
  })

  it("says whether gates or the role stand in the way, and else which step comes first", () => {
    expect(moveTo(repairIn("qc", { qc_pass: "gates" }), "ready").kind).toBe("gates")
    expect(moveTo(repairIn("qc", { qc_pass: "role" }), "ready").kind).toBe("role")
    expect(moveTo(repairIn("received"), "diagnosing")).toEqual({ kind: "none", next: "assign" })
  })

  it("never ends or refuses a repair", () => {
    for (const state of WORK_STATES) {
      for (const move of movesOf(repairIn(state)).values()) {
        const event = move.kind === "action" ? move.action.event : ""
        expect(["cancel", "decline", "dispose", "refuse_intake"]).not.toContain(event)
      }
    }
  })

  it("is possible from every open state but from the end of the board", () => {
    const stuck = WORK_STATES.filter(
      (state) => ![...movesOf(repairIn(state)).values()].some(isPossible)
    )
    expect(stuck).not.toContain("repairing")
    expect(stuck).toEqual(
      expect.arrayContaining(["completed", "cancelled", "no_show", "disposed", "ready"])
    )
  })

  it("knows the columns beside one", () => {
    expect(stageBeside("received", 1)).toBe("diagnosing")
    expect(stageBeside(STAGE_NAMES[0], -1)).toBeNull()
  })
})
