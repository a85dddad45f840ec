import type { WorkState } from "../repair/states"
import { isTerminal } from "../repair/states"
import { addWorkingMinutes } from "./calendar"
import type { Norm, WorkingCalendar } from "./definition"
import type { EffectiveWorkflow } from "./effective"

export type NormStatus = {
  /** ISO 8601, UTC: what comes first of the state's norm and the promise's p90 */
  due_at: string
  status: "on_time" | "at_risk" | "overdue"
}

/** What the marks of one repair are made from; the columns of its row. */
export type TimedRepair = {
  work_state: WorkState
  state_entered_at: Date
  promise_p90_at: Date | null
}

const MINUTE_MS = 60_000
/** A norm is at risk when less than this share of its time is left. */
const SHARE_AT_RISK = 0.25
/** A promise is at risk this long before its p90. */
const PROMISE_AT_RISK_MS = 4 * 60 * MINUTE_MS

/** The device waits to be collected; the promise has been kept. */
const KEPT: readonly WorkState[] = ["ready", "unclaimed"]

/**
 * When a repair that entered a state at `entered_at` should have left it: after the norm's minutes
 * of plain time, or of working time by the calendar on the clock of `time_zone`.
 */
export function normDueAt(
  entered_at: Date,
  { minutes, clock }: Norm,
  calendar: WorkingCalendar | null,
  time_zone: string
): Date | null {
  return clock === "working"
    ? calendar && addWorkingMinutes(entered_at, minutes, calendar, time_zone)
    : new Date(entered_at.getTime() + minutes * MINUTE_MS)
}

type Deadline = { due_at: Date; at_risk_from: number }

/**
 * Whether a repair is in time. It has two deadlines: the norm of its state, at risk when less than a
 * quarter of the time between entry and deadline is left, and the promise's p90 until the device is
 * ready, at risk in the last four hours. The worse mark counts, the earlier deadline is `due_at`.
 * Null for a closed repair and for one without either deadline.
 */
export function normStatus(
  { work_state, state_entered_at, promise_p90_at }: TimedRepair,
  { norms, calendar }: Pick<EffectiveWorkflow, "norms" | "calendar">,
  time_zone: string,
  now: Date
): NormStatus | null {
  if (isTerminal(work_state)) {
    return null
  }
  const norm = norms[work_state]
  const norm_due_at = norm && normDueAt(state_entered_at, norm, calendar, time_zone)
  const deadlines: Deadline[] = []
  if (norm_due_at) {
    const due = norm_due_at.getTime()
    const span = due - state_entered_at.getTime()
    deadlines.push({ due_at: norm_due_at, at_risk_from: due - span * SHARE_AT_RISK })
  }
  if (promise_p90_at && !KEPT.includes(work_state)) {
    const at_risk_from = promise_p90_at.getTime() - PROMISE_AT_RISK_MS
    deadlines.push({ due_at: promise_p90_at, at_risk_from })
  }
  if (deadlines.length === 0) {
    return null
  }
  const at = now.getTime()
  const overdue = deadlines.some(({ due_at }) => at > due_at.getTime())
  const at_risk = deadlines.some(({ at_risk_from }) => at >= at_risk_from)
  const first = Math.min(...deadlines.map(({ due_at }) => due_at.getTime()))
  return {
    due_at: new Date(first).toISOString(),
    status: overdue ? "overdue" : at_risk ? "at_risk" : "on_time",
  }
}
