import { isTerminal, type WorkState } from "./states"

/** States in which the promise is kept or can no longer be broken, although the repair is open. */
export const DONE_STATES = ["ready", "unclaimed"] as const satisfies readonly WorkState[]

export type DueMark = "overdue" | "at_risk"

type Promised = {
  work_state: WorkState
  promise_p50_at: Date | null
  promise_p90_at: Date | null
}

/**
 * How a repair stands to its promise: overdue once its last promised moment has passed, at risk in
 * the promised range itself, when one repair in two would be ready. Null for what is in time, ready,
 * closed or without a promise.
 */
export const dueMarkOf = (repair: Promised, now: Date): DueMark | null => {
  const { work_state, promise_p50_at, promise_p90_at } = repair
  if (isTerminal(work_state) || (DONE_STATES as readonly string[]).includes(work_state)) return null
  if (promise_p90_at !== null && promise_p90_at < now) return "overdue"
  return promise_p50_at !== null && promise_p50_at < now ? "at_risk" : null
}
