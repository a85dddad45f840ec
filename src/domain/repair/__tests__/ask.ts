import type { ActorRule } from "../actors"
import type { EvidenceFields } from "../evidence"
import { applyDecision, decide, type Decision } from "../machine"
import { newSnapshot, type RepairSnapshot } from "../snapshot"
import type { RepairEvent } from "../transitions"
import { actor, quote, START } from "./walk"

/** Evidence of a complete check-in. */
export const CHECK_IN: EvidenceFields = {
  identity_confirmed: true,
  imei: "490154203237518",
  condition_checklist: [{ item: "frame", passed: true }],
  terms_signed: { name: "Ada" },
  accessories: [],
}

/** A booked repair whose first quote is accepted. */
export function repair(fields: Partial<RepairSnapshot> = {}): RepairSnapshot {
  return newSnapshot({
    id: "repair_1",
    service_method: "drop_off",
    consents: { terms: true },
    quotes: [quote(1, { status: "accepted" })],
    accepted_quote_version: 1,
    ...fields,
  })
}

/** One decision, by the actor that a rule of the table stands for. */
export function ask(
  snapshot: RepairSnapshot,
  event: RepairEvent,
  by: ActorRule,
  evidence: EvidenceFields = {},
  now = START
): Decision {
  return decide(snapshot, { event, actor: actor(by), evidence }, now)
}

/** The codes of the gates that refused a decision. */
export function codesOf(decision: Decision): string[] {
  return decision.ok ? [] : decision.unmet_gates.map(({ code }) => code)
}

export type Wish = [RepairEvent, ActorRule, EvidenceFields?]

/** The repair after all of `wishes`; a refused one is an error that says why. */
export function follow(start: RepairSnapshot, wishes: readonly Wish[]): RepairSnapshot {
  return wishes.reduce((snapshot, [event, by, evidence]) => {
    const decision = ask(snapshot, event, by, evidence)
    if (!decision.ok) {
      throw new Error(`${event}: ${decision.code} ${codesOf(decision).join()}`)
    }
    return applyDecision(snapshot, decision)
  }, start)
}
