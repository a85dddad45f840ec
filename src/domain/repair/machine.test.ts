import { describe, expect, it } from "vitest"
import type { ActorRule } from "./actors"
import { evidenceOf, type EvidenceFields } from "./evidence"
import { GATE_NAMES, GATES } from "./gates"
import { allowedActions, applyDecision, decide, type Decision } from "./machine"
import { newSnapshot, type RepairSnapshot } from "./snapshot"
import type { RepairEvent } from "./transitions"
import { TRANSITIONS } from "./transitions"
import { actor, DAY_MS, dice, fullEvidence, quote, START } from "./__tests__/walk"

const CHECK_IN: EvidenceFields = {
  identity_confirmed: true,
  imei: "490154203237518",
  condition_checklist: [{ item: "frame", passed: true }],
  terms_signed: { name: "Ada" },
  accessories: [],
}

function repair(fields: Partial<RepairSnapshot> = {}): RepairSnapshot {
  return newSnapshot({
    id: "repair_1",
    service_method: "drop_off",
    consents: { terms: true },
    quotes: [quote(1, { status: "accepted" })],
    accepted_quote_version: 1,
    ...fields,
  })
}

function ask(
  snapshot: RepairSnapshot,
  event: RepairEvent,
  by: ActorRule,
  evidence: EvidenceFields = {},
  now = START
): Decision {
  return decide(snapshot, { event, actor: actor(by), evidence }, now)
}

function codesOf(decision: Decision): string[] {
  return decision.ok ? [] : decision.unmet_gates.map(({ code }) => code)
}

type Wish = [RepairEvent, ActorRule, EvidenceFields?]

function follow(start: RepairSnapshot, wishes: readonly Wish[]): RepairSnapshot {
  return wishes.reduce((snapshot, [event, by, evidence]) => {
    const decision = ask(snapshot, event, by, evidence)
    if (!decision.ok) {
      throw new Error(`${event}: ${decision.code} ${codesOf(decision).join()}`)
    }
    return applyDecision(snapshot, decision)
  }, start)
}

const TO_DIAGNOSIS: Wish[] = [
  ["confirm_booking", "order"],
  ["check_in", "front_desk", CHECK_IN],
  ["assign", "manager", { assignee_id: "staff_tech" }],
  ["start_diagnosis", "technician"],
]
const FOUND: EvidenceFields = { fault_codes: ["screen_cracked"] }
const TESTED: EvidenceFields = { tests: [{ item: "touch", passed: true }] }

describe("a repair as booked", () => {
  it("goes from the booking to the hand-over without another question", () => {
    const done = follow(repair({ captured_minor: 22_800, credential_status: "held" }), [
      ...TO_DIAGNOSIS,
      ["propose", "technician", FOUND],
      ["auto_approve", "system"],
      ["start_repair", "technician"],
      ["finish", "technician", TESTED],
      ["qc_pass", "technician"],
      ["hand_over", "front_desk", { collected_by: { name: "Ada" }, credential_wiped: true }],
    ])
    expect(done).toMatchObject({
      work_state: "completed",
      custody: "with_customer",
      outcome: "repaired",
      waiting_on: null,
      credential_status: "wiped",
      repaired_by: "staff_tech",
      version: 11,
    })
  })

  it("asks again when the scope got dearer, and keeps the older version's bytes", () => {
    const dearer = quote(2, { total_minor: 30_000 })
    const asked = follow(repair(), [
      ...TO_DIAGNOSIS,
      ["propose", "technician", { ...FOUND, quote: dearer }],
    ])
    expect(codesOf(ask(asked, "auto_approve", "system"))).toEqual(["quote_beyond_cap"])
    const sent = follow(asked, [["send_quote", "technician"]])
    const answer = { quote_version: 2, hash: dearer.hash, name: "Ada" }
    const approved = follow(sent, [["accept", "customer", answer]])
    expect(approved.accepted_quote_version).toBe(2)
    expect(approved.quotes).toEqual([
      quote(1, { status: "superseded" }),
      { ...dearer, status: "accepted" },
    ])
  })

  it("gives a device back unrepaired when the quote is declined", () => {
    const declined = follow(repair({ parts: [{ id: "p", quantity: 1, status: "reserved" }] }), [
      ...TO_DIAGNOSIS,
      ["propose", "technician", { ...FOUND, quote: quote(2, { total_minor: 30_000 }) }],
      ["send_quote", "technician"],
      ["decline", "customer", { quote_version: 2, hash: quote(2).hash, name: "Ada" }],
    ])
    expect(declined).toMatchObject({
      work_state: "ready",
      outcome: "unrepaired",
      parts: [{ status: "returned" }],
    })
    const back = follow(declined, [["hand_over", "front_desk", { collected_by: { name: "Ada" } }]])
    expect(back.work_state).toBe("returned_unrepaired")
  })

  it("comes back from a hold and from a partner to where it was", () => {
    const repairing = repair({ work_state: "repairing", custody: "at_shop", waiting_on: "shop" })
    const held = follow(repairing, [
      ["hold", "front_desk", { hold: { reason: "photos", waiting_on: "customer" } }],
    ])
    expect(held).toMatchObject({ work_state: "on_hold", waiting_on: "customer" })
    expect(follow(held, [["resume", "technician"]])).toMatchObject({
      work_state: "repairing",
      hold: null,
      waiting_on: "shop",
    })
    const manifest = { partner: "Board lab", reference: "BL-1" }
    const out = follow(repairing, [["send_out", "manager", { manifest }]])
    expect(out).toMatchObject({ custody: "with_partner", waiting_on: "supplier" })
    expect(follow(out, [["back", "manager", { manifest }]])).toMatchObject({
      work_state: "repairing",
      custody: "at_shop",
    })
  })

  it("is cancelled at once before it arrives, and given back first when it is in the shop", () => {
    expect(follow(repair(), [["cancel", "customer"]]).work_state).toBe("cancelled")
    const in_shop = repair({ work_state: "queued", custody: "at_shop" })
    expect(follow(in_shop, [["cancel", "customer"]])).toMatchObject({
      work_state: "ready",
      outcome: "unrepaired",
    })
    const handed = follow(in_shop, [["cancel", "front_desk", { device_returned: { name: "Ada" } }]])
    expect(handed).toMatchObject({ work_state: "cancelled", custody: "with_customer" })
  })

  it("opens a child repair for rework and stays completed itself", () => {
    const warranty_ends_at = new Date(START.getTime() + DAY_MS).toISOString()
    const completed = repair({ work_state: "completed", waiting_on: null, warranty_ends_at })
    expect(ask(completed, "open_rework", "customer")).toMatchObject({
      ok: true,
      to: "completed",
      spawn: { kind: "warranty_rework" },
    })
  })
})

describe("refusals", () => {
  it("names an illegal transition", () => {
    expect(ask(repair(), "start_repair", "technician")).toMatchObject({
      ok: false,
      code: "illegal_transition",
    })
  })

  it("names an actor who never may", () => {
    const booked = repair({ work_state: "booked" })
    expect(ask(booked, "check_in", "customer", CHECK_IN)).toMatchObject({
      code: "actor_not_allowed",
    })
  })

  it("names each unmet gate of a check-in", () => {
    const booked = repair({ work_state: "booked" })
    expect(codesOf(ask(booked, "check_in", "front_desk"))).toEqual([
      "identity_not_confirmed",
      "identifier_missing",
      "condition_checklist_missing",
      "terms_not_signed",
      "accessories_not_listed",
    ])
  })

  it("takes a wrong IMEI only with a reason", () => {
    const booked = repair({ work_state: "booked" })
    const wrong = { ...CHECK_IN, imei: "490154203237517" }
    expect(codesOf(ask(booked, "check_in", "front_desk", wrong))).toEqual(["imei_invalid"])
    const other = repair({ work_state: "booked", imei: "352099001761481" })
    expect(codesOf(ask(other, "check_in", "front_desk", CHECK_IN))).toEqual(["imei_mismatch"])
    const overridden = { ...wrong, imei_override: { reason: "the label is worn" } }
    expect(ask(booked, "check_in", "front_desk", overridden).ok).toBe(true)
  })

  it("checks in a walk-in without a booking, but no unconfirmed booking", () => {
    expect(codesOf(ask(repair(), "check_in", "front_desk", CHECK_IN))).toEqual([
      "booking_not_confirmed",
    ])
    expect(ask(repair({ walk_in: true }), "check_in", "front_desk", CHECK_IN).ok).toBe(true)
  })

  it("accepts only the very version that was sent, in time, and a recorded call from staff", () => {
    const open = quote(2, { status: "sent" })
    const waiting = repair({ work_state: "awaiting_approval", quotes: [open] })
    const answer = { quote_version: 2, hash: open.hash, name: "Ada" }
    expect(codesOf(ask(waiting, "accept", "customer", { ...answer, hash: "0" }))).toEqual([
      "quote_changed",
    ])
    const late = new Date(open.valid_until)
    expect(codesOf(ask(waiting, "accept", "customer", answer, late))).toEqual(["quote_expired"])
    expect(ask(waiting, "expire", "job", {}, late).ok).toBe(true)
    expect(codesOf(ask(waiting, "expire", "job"))).toEqual(["quote_still_valid"])
    expect(codesOf(ask(waiting, "accept", "front_desk", answer))).toEqual(["call_not_recorded"])
  })

  it("lets the owner alone hand over what is not paid", () => {
    const ready = repair({ work_state: "ready", custody: "at_shop", outcome: "repaired" })
    const unpaid = { collected_by: { name: "Ada" }, owner_override: { reason: "a friend" } }
    expect(codesOf(ask(ready, "hand_over", "manager", unpaid))).toEqual(["balance_outstanding"])
    expect(ask(ready, "hand_over", "owner", unpaid).ok).toBe(true)
  })

  it("wants another inspector than the repairer where there is one", () => {
    const qc = repair({ work_state: "qc", repaired_by: "staff_tech", technician_count: 2 })
    expect(codesOf(ask(qc, "qc_pass", "technician"))).toEqual(["inspector_is_repairer"])
    expect(ask(qc, "qc_pass", "owner").ok).toBe(true)
    expect(ask({ ...qc, technician_count: 1 }, "qc_pass", "technician").ok).toBe(true)
  })

  it("ignores evidence that the event does not read", () => {
    expect(evidenceOf("accept", { name: "Ada", quote: quote(9), refund_minor: 1 })).toEqual({
      name: "Ada",
    })
  })
})

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
