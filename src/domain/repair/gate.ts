import type { Actor } from "./actors"
import type { EvidenceFields } from "./evidence"
import type { GateCode } from "./gate-messages"
import type { GateName } from "./gate-names"
import type { RepairSnapshot } from "./snapshot"

/** What a gate reads. */
export type GateContext = {
  snapshot: RepairSnapshot
  evidence: EvidenceFields
  actor: Actor
  now: Date
}

/**
 * `not_available` does not block: what would check it is not part of the shop yet.
 * `evidence` names the fields that would meet an unmet gate; it is empty where no evidence from
 * this actor can, so that something else has to happen first.
 */
export type GateResult = {
  gate: GateName
  status: "met" | "unmet" | "not_available"
  code: GateCode
  /** `repair.gates.<code>`; GATE_MESSAGES has the texts */
  message_key: `repair.gates.${GateCode}`
  evidence: readonly (keyof EvidenceFields)[]
}

export type Verdict = Omit<GateResult, "gate" | "message_key">

export type GateEvaluator = (context: GateContext) => Verdict

export const MET: Verdict = { status: "met", code: "met", evidence: [] }
export const NOT_AVAILABLE: Verdict = {
  status: "not_available",
  code: "not_available_yet",
  evidence: [],
}

/** An unmet gate; `evidence` as in GateResult. */
export function unmet(code: GateCode, ...evidence: (keyof EvidenceFields)[]): Verdict {
  return { status: "unmet", code, evidence }
}

/** Met when `condition` holds, else unmet. */
export function demand(
  condition: boolean,
  code: GateCode,
  ...evidence: (keyof EvidenceFields)[]
): Verdict {
  return condition ? MET : unmet(code, ...evidence)
}

/** True for a text that says something. */
export function said(text: string | null | undefined): boolean {
  return typeof text === "string" && text.trim() !== ""
}
