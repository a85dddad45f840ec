import type { RepairLogEntry } from "../repair/event-log"
import type { RepairPatch } from "../repair/evidence"
import { evaluateGate, type GateName } from "../repair/gates"
import type { RepairSnapshot } from "../repair/snapshot"
import type { WorkState } from "../repair/states"
import { REPAIR_EVENTS, type RepairEvent } from "../repair/transition"
import { targetsOf } from "../repair/transitions"
import type { EffectiveWorkflow } from "./effective"
import { normDueAt } from "./norm-status"

export type RefusedEvent = {
  event: RepairEvent
  from: WorkState
  /** ISO 8601, UTC */
  at: string
  code: "illegal_transition" | "gates_unmet"
  gates: readonly GateName[]
}

/** Instants are ISO 8601 in UTC; `left_at` is null while the repair is still in the state. */
export type MissedNorm = {
  state: WorkState
  entered_at: string
  due_at: string
  left_at: string | null
}

export type Replay = { refused: readonly RefusedEvent[]; missed: readonly MissedNorm[] }

/** The log does not know payments, so that what was paid at the time cannot be asked again. */
const NOT_REPLAYED: readonly GateName[] = ["money_settled"]

/** Openings, amendments and erasures are in the log, too, but no transitions. */
const isRepairEvent = (event: RepairLogEntry["event"]): event is RepairEvent =>
  (REPAIR_EVENTS as readonly string[]).includes(event)

function refusalOf(
  before: RepairSnapshot,
  { event, actor, patch, evidence, occurred_at }: RepairLogEntry & { event: RepairEvent },
  { table }: EffectiveWorkflow
): RefusedEvent | null {
  const row = table.find((known) => known.event === event)
  const refused = { event, from: before.work_state, at: occurred_at }
  const to = patch.work_state ?? before.work_state
  if (!row?.from.includes(before.work_state) || !targetsOf(row).includes(to)) {
    return { ...refused, code: "illegal_transition", gates: [] }
  }
  const context = { snapshot: before, evidence: evidence ?? {}, actor, now: new Date(occurred_at) }
  const gates = row.gates
    .filter(({ gate, removable }) => removable && !NOT_REPLAYED.includes(gate))
    .map(({ gate }) => evaluateGate(gate, context))
    .filter(({ status }) => status === "unmet")
    .map(({ gate }) => gate)
  return gates.length > 0 ? { ...refused, code: "gates_unmet", gates } : null
}

/** Each stay in a state, in order; the last one goes on while the repair is open. */
function staysOf(log: readonly RepairLogEntry[]) {
  const stays: { state: WorkState; entered_at: string; left_at: string | null }[] = []
  for (const { patch, occurred_at } of log) {
    const last = stays.at(-1)
    const state = patch.work_state
    if (!state || state === last?.state) {
      continue
    }
    if (last) {
      last.left_at = occurred_at
    }
    stays.push({ state, entered_at: occurred_at, left_at: null })
  }
  return stays
}

/**
 * What a workflow would have said to one repair's past: which of its transitions it would have
 * refused, and which norms were missed by then. Starred gates held at the time and are not asked
 * again, nor is whether the repair was paid. `log` is the repair's whole log, in order.
 */
export function replayByWorkflow(
  log: readonly RepairLogEntry[],
  workflow: EffectiveWorkflow,
  time_zone: string,
  now: Date
): Replay {
  const refused: RefusedEvent[] = []
  let state: RepairPatch = {}
  for (const entry of log) {
    const { event } = entry
    if (isRepairEvent(event)) {
      const refusal = refusalOf(state as RepairSnapshot, { ...entry, event }, workflow)
      refused.push(...(refusal ? [refusal] : []))
    }
    state = { ...state, ...entry.patch }
  }
  const missed = staysOf(log).flatMap((stay): MissedNorm[] => {
    const norm = workflow.norms[stay.state]
    const due_at = norm && normDueAt(new Date(stay.entered_at), norm, workflow.calendar, time_zone)
    const left = stay.left_at === null ? now : new Date(stay.left_at)
    return due_at && left > due_at ? [{ ...stay, due_at: due_at.toISOString() }] : []
  })
  return { refused, missed }
}
