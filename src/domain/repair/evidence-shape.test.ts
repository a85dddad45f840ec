import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readEvidence } from "./evidence-shape"
import { decide } from "./machine"
import { EVIDENCE_FIELDS } from "./evidence"
import { REPAIR_EVENTS, transitionOf } from "./transitions"
import { actor, anyRepair, dice, START } from "./__tests__/walk"

describe("evidence as it is sent", () => {
  it("passes in its shape", () => {
    const sent = {
      identity_confirmed: true,
      imei: "490154203237518",
      condition_checklist: [{ item: "frame", passed: false, note: "bent" }],
      terms_signed: { name: "Ada" },
      accessories: ["case"],
    }
    expect(readEvidence("check_in", sent)).toEqual({ ok: true, value: sent })
  })

  it.each([
    ["check_in", { imei: 490154203237518 }, "imei"],
    ["check_in", { condition_checklist: [{ item: "frame" }] }, "condition_checklist"],
    ["check_in", { terms_signed: { name: "Ada", role: "owner" } }, "terms_signed"],
    ["check_in", { __proto__: null, constructor: {} }, "constructor"],
    ["hold", { hold: { reason: "x", waiting_on: "weather" } }, "hold"],
    ["finish", { parts: [{ id: "p", status: "eaten" }] }, "parts"],
    ["accept", { quote_version: 1.5 }, "quote_version"],
    ["accept", { accepted_line_ids: ["1"] }, "accepted_line_ids"],
    ["propose", { quote: {} }, "quote"],
    ["cancel", { refund_minor: 100 }, "refund_minor"],
    ["cancel", { reason: "x".repeat(2_001) }, "reason"],
  ] as const)("names the field that is wrong in %s %j", (event, sent, field) => {
    expect(readEvidence(event, sent)).toMatchObject({
      ok: false,
      code: "evidence_invalid",
      details: [{ field }],
    })
  })

  it("never makes a decision fail, whatever was sent", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REPAIR_EVENTS),
        fc.array(fc.jsonValue(), { minLength: 8, maxLength: 8 }),
        fc.integer(),
        (event, values, seed) => {
          const names = EVIDENCE_FIELDS[event]
          const sent = Object.fromEntries(names.map((name, index) => [name, values[index]]))
          const evidence = readEvidence(event, sent)
          const snapshot = {
            ...anyRepair(dice(seed)),
            work_state: transitionOf(event).from[0],
          }
          const by = actor(transitionOf(event).actors[0])
          if (evidence.ok) {
            decide(snapshot, { event, actor: by, evidence: evidence.value }, START)
          }
        }
      ),
      { numRuns: 2_000 }
    )
  })
})
