import { describe, expect, it } from "vitest"
import type { ActorRule } from "./actors"
import { GATE_NAMES, GATES } from "./gates"
import { allowedActions } from "./machine"
import type { RepairSnapshot } from "./snapshot"
import { TRANSITIONS, type RepairEvent } from "./transitions"
import { repair } from "./__tests__/ask"
import { actor, dice, fullEvidence, START } from "./__tests__/walk"

describe("allowed actions", () => {
  const option = (snapshot: RepairSnapshot, by: ActorRule, event: RepairEvent) =>
    allowedActions(snapshot, actor(by), START).find((action) => action.event === event)

  it("names the evidence that a check-in needs, and does not block on it", () => {
    expect(option(repair({ work_state: "booked" }), "front_desk", "check_in")).toMatchObject({
      allowed: true,
      unmet_gates: [],
      required_evidence: expect.arrayContaining(["identity_confirmed", "accessories"]),
    })
  })

  it("blocks a hand-over with its reason, but offers the owner an override", () => {
    const ready = repair({ work_state: "ready", custody: "at_shop", outcome: "repaired" })
    expect(option(ready, "front_desk", "hand_over")).toMatchObject({
      allowed: false,
      actor_allowed: true,
      unmet_gates: [{ gate: "money_settled", message_key: "repair.gates.balance_outstanding" }],
    })
    expect(option(ready, "owner", "hand_over")).toMatchObject({
      allowed: true,
      required_evidence: expect.arrayContaining(["owner_override"]),
    })
  })

  it("has none for a cancelled repair", () => {
    expect(allowedActions(repair({ work_state: "cancelled" }), actor("owner"), START)).toEqual([])
  })
})

describe("gates", () => {
  it("are all used, and all of the table's exist", () => {
    const used = new Set(TRANSITIONS.flatMap(({ gates }) => gates.map(({ gate }) => gate)))
    expect([...used].sort()).toEqual([...GATE_NAMES].sort())
  })

  it("answer for any repair and evidence, with a code of their own when unmet", () => {
    const roll = dice(7)
    for (const gate of GATE_NAMES) {
      for (const evidence of [{}, fullEvidence(repair(), START, roll)]) {
        const context = { snapshot: repair(), evidence, actor: actor("owner"), now: START }
        const verdict = GATES[gate](context)
        expect(verdict.status === "unmet", gate).toBe(
          verdict.code !== "met" && verdict.code !== "not_available_yet"
        )
      }
    }
  })

  it("that no shop can remove are marked", () => {
    const fixed = TRANSITIONS.flatMap(({ event, gates }) =>
      gates.filter(({ removable }) => !removable).map(({ gate }) => `${event}:${gate}`)
    )
    expect(fixed).toEqual(
      expect.arrayContaining([
        "confirm_booking:live_slot_hold",
        "confirm_booking:consents_stored",
        "check_in:imei_valid_or_override",
        "accept:quote_hash_matches",
        "accept:quote_not_expired",
        "auto_approve:quote_within_cap",
        "start_repair:at_shop",
        "start_repair:approval_present",
        "hold:hold_reason",
        "hand_over:money_settled",
        "hand_over:credential_wiped",
        "cancel:refund_computed",
        "dispose:notices_served",
        "dispose:no_open_dispute",
      ])
    )
  })
})
