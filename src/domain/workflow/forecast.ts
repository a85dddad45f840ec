import type { RepairSnapshot } from "../repair/snapshot"
import type { WorkState } from "../repair/states"
import type { Norm } from "./definition"
import type { EffectiveWorkflow } from "./effective"
import { normDueAt } from "./norm-status"

/** When a device will probably (p50) and almost surely (p90) be ready. */
export type PromisedRange = { p50_at: Date; p90_at: Date }

export type ForecastInput = {
  snapshot: Pick<RepairSnapshot, "work_state" | "hold" | "outsourcing">
  /** of the accepted repairs, one after the other */
  labour_minutes: number
  /** the longest of the parts that are not here, in days of 24 hours */
  lead_days: number
}

const HOUR = 60
const DAY = 24 * HOUR

/** The stages to a device that is ready, in order. */
const STAGES: readonly WorkState[] = [
  "received",
  "queued",
  "diagnosing",
  "quoting",
  "approved",
  "repairing",
  "qc",
]

/** Where a repair goes on from a state that is no stage; other states have no forecast. */
const GOES_ON: Partial<Record<WorkState, WorkState>> = {
  awaiting_approval: "approved",
  awaiting_parts: "approved",
  qc_failed: "repairing",
}

/** Minutes of plain time where the shop has no norm. */
const USUAL: Partial<Record<WorkState, number>> = {
  received: 2 * HOUR,
  queued: 8 * HOUR,
  diagnosing: 4 * HOUR,
  quoting: 2 * HOUR,
  awaiting_approval: DAY,
  approved: 2 * HOUR,
  qc: HOUR,
  on_hold: DAY,
  outsourced: 5 * DAY,
  awaiting_parts: DAY,
}

/** Nine in ten take no more than this many hundredths of the usual time. */
const P90_PERCENT = 150

/** A promise moves, and the customer is told, when its p90 is off by more than this. */
export const PROMISE_MOVES_BY_MS = 4 * HOUR * 60_000

function resumeState({ work_state, hold, outsourcing }: ForecastInput["snapshot"]) {
  if (work_state === "on_hold") {
    return hold?.resume_to ?? "received"
  }
  return work_state === "outsourced" ? (outsourcing?.resume_to ?? "approved") : work_state
}

const usual = (minutes: number): Norm => ({ minutes, clock: "elapsed" })

function stepsOf(
  { snapshot, labour_minutes, lead_days }: ForecastInput,
  { norms }: Pick<EffectiveWorkflow, "norms">
): Norm[] | null {
  const { work_state } = snapshot
  const resumes = resumeState(snapshot)
  const first = STAGES.indexOf(GOES_ON[resumes] ?? resumes)
  if (first < 0) {
    return null
  }
  const timeIn = (state: WorkState) => norms[state] ?? usual(USUAL[state] ?? HOUR)
  const waits = [...new Set([work_state, resumes])]
    .filter((state) => !STAGES.includes(state) && state !== "qc_failed")
    .map((state) =>
      state === "awaiting_parts" && lead_days > 0 ? usual(lead_days * DAY) : timeIn(state)
    )
  const stages = STAGES.slice(first).map((state) =>
    state === "repairing" && labour_minutes > 0 ? usual(labour_minutes) : timeIn(state)
  )
  return [...waits, ...stages]
}

/**
 * The promised range counted anew from `now`: first what the repair waits for (the longest lead
 * days of missing parts, else the norm of the waiting state), then the norms of all stages that are
 * left, its own included, with the labour minutes in the place of the repair's norm. Where the shop
 * has no norm, usual times count. p90 takes half as long again for each step. Null for a state from
 * which no device becomes ready, or in which it is, and for a device that has not come yet.
 */
export function forecastPromise(
  input: ForecastInput,
  workflow: Pick<EffectiveWorkflow, "norms" | "calendar">,
  time_zone: string,
  now: Date
): PromisedRange | null {
  const steps = stepsOf(input, workflow)
  const after = (percent: number) =>
    steps?.reduce<Date | null>(
      (at, { minutes, clock }) =>
        at &&
        normDueAt(
          at,
          { clock, minutes: Math.ceil((minutes * percent) / 100) },
          workflow.calendar,
          time_zone
        ),
      now
    ) ?? null
  const p50_at = after(100)
  const p90_at = after(P90_PERCENT)
  return p50_at && p90_at && { p50_at, p90_at }
}

/** True when the customer has to be told that `forecast` takes the place of what was promised. */
export const promiseMoves = (promised_p90_at: Date, forecast: PromisedRange): boolean =>
  Math.abs(forecast.p90_at.getTime() - promised_p90_at.getTime()) > PROMISE_MOVES_BY_MS
