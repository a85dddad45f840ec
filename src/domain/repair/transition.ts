import type { ActorRule } from "./actors"
import type { EvidenceFields } from "./evidence"
import type { GateName } from "./gate-names"
import type { WorkState } from "./states"

/** Every event of a repair's work state. */
export const REPAIR_EVENTS = [
  "confirm_booking",
  "reschedule",
  "no_show",
  "dispatch",
  "check_in",
  "refuse_intake",
  "assign",
  "start_diagnosis",
  "propose",
  "send_quote",
  "auto_approve",
  "accept",
  "part_accept",
  "decline",
  "expire",
  "need_parts",
  "parts_ready",
  "start_repair",
  "scope_change",
  "send_out",
  "back",
  "hold",
  "resume",
  "finish",
  "qc_pass",
  "qc_fail",
  "rework",
  "hand_over",
  "cancel",
  "uncollected",
  "declare_unclaimed",
  "dispose",
  "open_rework",
] as const
export type RepairEvent = (typeof REPAIR_EVENTS)[number]

/** How a target that depends on the snapshot or the evidence is found; see resolvers.ts. */
export type ResolverName =
  | "same_state"
  | "resume_hold"
  | "resume_outsourcing"
  | "unrepaired_or_requote"
  | "by_outcome"
  | "cancelled_or_return"

/** A resolver with every state it may answer, so that the graph stays checkable. */
export type Target = WorkState | { resolver: ResolverName; among: readonly WorkState[] }

/** A gate of a transition; a shop may add gates, and remove those that are `removable`. */
export type GateRef = { gate: GateName; removable: boolean }

export type Transition = {
  event: RepairEvent
  from: readonly WorkState[]
  to: Target
  gates: readonly GateRef[]
  actors: readonly ActorRule[]
  /** the name under which the fact is published */
  emits: `repair.${string}`
  /** whether the customer gets a message about it */
  notifies_customer: boolean
  /** fields that it reads and records besides its event's own, for gates that a shop added */
  added_evidence?: readonly (keyof EvidenceFields)[]
}

/** The rows that decide: the whole table, or a shop's own selection of it. */
export type TransitionTable = readonly Transition[]

export const MANAGERS: readonly ActorRule[] = ["owner", "manager"]
export const COUNTER: readonly ActorRule[] = ["owner", "manager", "front_desk"]
export const BENCH: readonly ActorRule[] = ["owner", "manager", "technician"]
export const ANY_STAFF: readonly ActorRule[] = ["owner", "manager", "front_desk", "technician"]

/** A gate that no shop can remove. */
export const must = (gate: GateName): GateRef => ({ gate, removable: false })
/** A gate that a shop may remove. */
export const may = (gate: GateName): GateRef => ({ gate, removable: true })

type Extra = { silent?: boolean }

/** One row of the table; `emitted` is the past participle it is published under. */
export function row(
  event: RepairEvent,
  from: readonly WorkState[],
  to: Target,
  gates: readonly GateRef[],
  actors: readonly ActorRule[],
  emitted: string,
  { silent = false }: Extra = {}
): Transition {
  return { event, from, to, gates, actors, emits: `repair.${emitted}`, notifies_customer: !silent }
}

export const SILENT: Extra = { silent: true }
