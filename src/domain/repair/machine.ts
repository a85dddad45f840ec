import { actorMatches, type Actor } from "./actors"
import { evidenceOf, fieldsRead, type EvidenceFields, type RepairPatch } from "./evidence"
import { evaluateGate, type GateContext, type GateResult } from "./gates"
import { patchOf } from "./patches"
import { resolveTarget } from "./resolvers"
import type { RepairSnapshot } from "./snapshot"
import type { WorkState } from "./states"
import type { RepairEvent, Transition, TransitionTable } from "./transition"
import { targetsOf, TRANSITIONS, transitionOf } from "./transitions"

/** What is opened beside the repair: rework is a child repair, never a status. */
export type Spawn = { kind: "warranty_rework" | "repeat_performance" }

export type Decision =
  | {
      ok: true
      event: RepairEvent
      from: WorkState
      to: WorkState
      patch: RepairPatch
      emits: Transition["emits"]
      notifies_customer: boolean
      spawn: Spawn | null
      gates: readonly GateResult[]
    }
  | {
      ok: false
      code: "illegal_transition" | "actor_not_allowed" | "gates_unmet"
      unmet_gates: readonly GateResult[]
    }

export type AllowedDecision = Extract<Decision, { ok: true }>

/** One event by whom it is asked for; evidence that the event does not read is ignored. */
export type DecisionInput = { event: RepairEvent; actor: Actor; evidence?: EvidenceFields }

/** One event that the repair's state knows, and what still stands in its way. */
export type ActionOption = {
  event: RepairEvent
  /** the actor may, and nothing but evidence is missing */
  allowed: boolean
  actor_allowed: boolean
  /** fields to send along; for some gates one of several is enough */
  required_evidence: readonly (keyof EvidenceFields)[]
  /** gates that evidence from this actor cannot meet */
  unmet_gates: readonly GateResult[]
}

/** The results of a transition's gates; evidence is named only where the transition reads it. */
function gateResults(transition: Transition, context: GateContext): GateResult[] {
  const read = fieldsRead(transition.event, transition.added_evidence)
  return transition.gates.map(({ gate }) => {
    const result = evaluateGate(gate, context)
    return { ...result, evidence: result.evidence.filter((field) => read.includes(field)) }
  })
}

const isUnmet = ({ status }: GateResult) => status === "unmet"

/**
 * Decides one transition by `table`, which is the whole one or what a shop's workflow makes of it.
 * Refusals: `actor_not_allowed` (this kind of actor or role never may), `illegal_transition` (not
 * from this state, or not in this shop), `gates_unmet` (each unmet gate is named).
 * On success `patch` is all that changes; store it with the event in one transaction.
 */
export function decide(
  snapshot: RepairSnapshot,
  input: DecisionInput,
  now: Date,
  table: TransitionTable = TRANSITIONS
): Decision {
  if (!actorMatches(transitionOf(input.event).actors, input.actor)) {
    return { ok: false, code: "actor_not_allowed", unmet_gates: [] }
  }
  const transition = table.find(({ event }) => event === input.event)
  if (!transition?.from.includes(snapshot.work_state)) {
    return { ok: false, code: "illegal_transition", unmet_gates: [] }
  }
  const evidence: EvidenceFields = evidenceOf(
    input.event,
    input.evidence ?? {},
    transition.added_evidence
  )
  const context: GateContext = { snapshot, evidence, actor: input.actor, now }
  const gates = gateResults(transition, context)
  const unmet_gates = gates.filter(isUnmet)
  if (unmet_gates.length > 0) {
    return { ok: false, code: "gates_unmet", unmet_gates }
  }
  const to = resolveTarget(transition.to, context)
  if (!targetsOf(transition).includes(to)) {
    return { ok: false, code: "illegal_transition", unmet_gates: [] }
  }
  return {
    ok: true,
    event: input.event,
    from: snapshot.work_state,
    to,
    patch: patchOf(input.event, { ...context, to }),
    emits: transition.emits,
    notifies_customer: transition.notifies_customer,
    spawn:
      input.event === "open_rework" ? { kind: evidence.rework_kind ?? "warranty_rework" } : null,
    gates,
  }
}

/** The snapshot after a decision, one version on. */
export function applyDecision(snapshot: RepairSnapshot, decision: AllowedDecision): RepairSnapshot {
  return { ...snapshot, ...decision.patch, version: snapshot.version + 1 }
}

/** Every event that the repair's state knows, in the table's order, as `actor` would find it. */
export function allowedActions(
  snapshot: RepairSnapshot,
  actor: Actor,
  now: Date,
  table: TransitionTable = TRANSITIONS
): readonly ActionOption[] {
  const context: GateContext = { snapshot, evidence: {}, actor, now }
  const possible = table.filter(({ from }) => from.includes(snapshot.work_state))
  return possible.map((transition) => {
    const unmet = gateResults(transition, context).filter(isUnmet)
    const unmet_gates = unmet.filter(({ evidence }) => evidence.length === 0)
    const actor_allowed = actorMatches(transition.actors, actor)
    return {
      event: transition.event,
      allowed: actor_allowed && unmet_gates.length === 0,
      actor_allowed,
      required_evidence: [...new Set(unmet.flatMap(({ evidence }) => evidence))],
      unmet_gates,
    }
  })
}
