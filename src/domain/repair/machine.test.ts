import { describe, expect, it } from "vitest"
import { evidenceOf, type EvidenceFields } from "./evidence"
import { ask, CHECK_IN, codesOf, follow, repair, type Wish } from "./__tests__/ask"
import { DAY_MS, quote, START } from "./__tests__/walk"

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
