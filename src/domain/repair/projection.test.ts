import { describe, expect, it } from "vitest"
import { customerProjection, type Passage } from "./projection"
import { newSnapshot, type RepairSnapshot } from "./snapshot"
import { WORK_STATES, waitingOnOf, type WorkState } from "./states"
import { quote, START, walk } from "./__tests__/walk"

function repair(fields: Partial<RepairSnapshot> = {}): RepairSnapshot {
  return newSnapshot({ id: "repair_1", service_method: "drop_off", ...fields })
}

const passed = (...states: WorkState[]): Passage[] =>
  states.map((work_state, day) => ({
    work_state,
    occurred_at: new Date(START.getTime() + day * 86_400_000).toISOString(),
  }))

const statuses = (snapshot: RepairSnapshot, passages: Passage[]) =>
  customerProjection(snapshot, passages, START).milestones.map(
    ({ code, status }) => `${code} ${status}`
  )

describe("the customer's milestones", () => {
  it("show what is done, what is now, and what comes", () => {
    const passages = passed("requested", "booked", "received", "queued", "diagnosing")
    const { milestones } = customerProjection(repair({ work_state: "diagnosing" }), passages, START)
    expect(milestones.map(({ status }) => status)).toEqual([
      "done",
      "done",
      "current",
      "later",
      "later",
      "later",
      "later",
    ])
    expect(milestones.slice(0, 4).map(({ reached_at }) => reached_at)).toEqual([
      passages[1].occurred_at,
      passages[2].occurred_at,
      passages[4].occurred_at,
      null,
    ])
  })

  it("are all done when the repair is completed", () => {
    const all = passed("booked", "received", "diagnosing", "repairing", "qc", "ready", "completed")
    const completed = repair({ work_state: "completed", outcome: "repaired" })
    expect(statuses(completed, all).every((status) => status.endsWith(" done"))).toBe(true)
  })

  it("leave out what an unrepaired device never went through", () => {
    const passages = passed("booked", "received", "diagnosing", "awaiting_approval", "ready")
    expect(statuses(repair({ work_state: "ready", outcome: "unrepaired" }), passages)).toEqual([
      "booked done",
      "received done",
      "diagnosing done",
      "approval done",
      "ready current",
    ])
  })

  it("keep what was reached when the repair is cancelled", () => {
    const cancelled = repair({ work_state: "cancelled", outcome: "unrepaired" })
    expect(statuses(cancelled, passed("booked", "cancelled"))).toContain("booked done")
  })

  it("stay where the repair was when it is put on hold", () => {
    const hold = { reason: "secret", waiting_on: "supplier" as const, resume_to: "qc" as const }
    const held = repair({ work_state: "on_hold", hold, waiting_on: "supplier" })
    const view = customerProjection(held, passed("booked", "qc"), START)
    expect(view.milestones.find(({ status }) => status === "current")?.code).toBe("quality_check")
    expect(view).toMatchObject({ headline_key: "tracking.paused", waiting_on: "supplier" })
  })
})

describe("what the customer can do", () => {
  it("is to answer an open quote", () => {
    const waiting = repair({
      work_state: "awaiting_approval",
      custody: "at_shop",
      quotes: [quote(1, { status: "sent" })],
    })
    expect(customerProjection(waiting, [], START).allowed_actions).toEqual([
      "accept_quote",
      "decline_quote",
      "cancel",
    ])
    const expired = new Date(Date.parse(quote(1).valid_until) + 1)
    expect(customerProjection(waiting, [], expired).allowed_actions).not.toContain("accept_quote")
  })

  it("is to cancel before the repair begins, and nothing when it is closed", () => {
    expect(customerProjection(repair(), [], START).allowed_actions).toEqual(["cancel"])
    const begun = repair({ work_state: "repairing", repaired_by: "staff_tech" })
    expect(customerProjection(begun, [], START).allowed_actions).toEqual([])
  })
})

describe("the bench", () => {
  it("does not show through: neither its states nor what staff wrote", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { end, log, now } = walk(seed, 60)
      const passages = log.flatMap(({ patch, occurred_at }) =>
        patch.work_state ? [{ work_state: patch.work_state, hold: patch.hold, occurred_at }] : []
      )
      const shown = JSON.stringify(customerProjection(end, passages, now))
      expect(shown).not.toMatch(/because|board_dead|asked for more|staff_|queued|outsourced|qc/)
    }
  })

  it("charges time to somebody in every open state", () => {
    const uncharged = WORK_STATES.filter((state) => waitingOnOf(state) === null)
    expect(uncharged.sort()).toEqual(
      ["cancelled", "completed", "disposed", "no_show", "returned_unrepaired"].sort()
    )
    expect(waitingOnOf("awaiting_device", null, "in_transit_in")).toBe("courier")
  })
})
