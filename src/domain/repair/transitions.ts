import type { WorkState } from "./states"
import type { RepairEvent, Transition, TransitionTable } from "./transition"
import { BENCH_TRANSITIONS } from "./transitions-bench"
import { CLOSING_TRANSITIONS } from "./transitions-closing"
import { INTAKE_TRANSITIONS } from "./transitions-intake"

export { REPAIR_EVENTS } from "./transition"
export type {
  GateRef,
  RepairEvent,
  ResolverName,
  Target,
  Transition,
  TransitionTable,
} from "./transition"

/**
 * The whole table. The API, the admin and the workflow editor read it, or what a shop's workflow
 * leaves of it; nothing else decides.
 */
export const TRANSITIONS: TransitionTable = [
  ...INTAKE_TRANSITIONS,
  ...BENCH_TRANSITIONS,
  ...CLOSING_TRANSITIONS,
]

/** The row of `event`; events are unique in the table. */
export function transitionOf(event: RepairEvent): Transition {
  const found = TRANSITIONS.find((transition) => transition.event === event)
  if (!found) {
    throw new Error(`The transition table has no row for ${event}`)
  }
  return found
}

/** Every state that `transition` may lead to. */
export function targetsOf(transition: Transition): readonly WorkState[] {
  return typeof transition.to === "string" ? [transition.to] : transition.to.among
}
