import { STAGES, type Stage } from "../../domain/repair/stages"
import { MILESTONES, TERMINAL_STATES, WORK_STATES, milestoneOf } from "../../domain/repair/states"
import type { Milestone, WorkState } from "../../domain/repair/states"
import type { RepairDetail } from "./types"

export type Tone = "green" | "red" | "blue" | "orange" | "grey" | "purple"

const TONES: Readonly<Record<WorkState, Tone>> = {
  requested: "grey",
  booked: "grey",
  awaiting_device: "grey",
  received: "blue",
  queued: "blue",
  diagnosing: "purple",
  quoting: "purple",
  awaiting_approval: "orange",
  approved: "blue",
  awaiting_parts: "orange",
  repairing: "blue",
  outsourced: "orange",
  qc: "purple",
  qc_failed: "red",
  ready: "green",
  on_hold: "orange",
  unclaimed: "red",
  completed: "green",
  returned_unrepaired: "grey",
  cancelled: "grey",
  no_show: "grey",
  disposed: "grey",
}

const isWorkState = (state: string): state is WorkState =>
  (WORK_STATES as readonly string[]).includes(state)

/** The badge colour of a work state. */
export const toneOf = (state: string): Tone => (isWorkState(state) ? TONES[state] : "grey")

/** True when nothing can follow the state. */
export const isClosed = (state: string): boolean =>
  (TERMINAL_STATES as readonly string[]).includes(state)

/** What the queue's state filter offers; each choice stands for these work states. */
export const STATE_GROUPS = {
  open: WORK_STATES.filter((state) => !isClosed(state)),
  ...STAGES,
  closed: TERMINAL_STATES,
} as const satisfies Record<string, readonly WorkState[]>
export type StateGroup = keyof typeof STATE_GROUPS

/** The colour of each column's mark. */
export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  expected: "grey",
  received: "blue",
  diagnosing: "purple",
  awaiting_approval: "orange",
  repairing: "blue",
  quality_check: "purple",
  ready: "green",
  on_hold: "orange",
}

export const isStateGroup = (value: string | null): value is StateGroup =>
  value !== null && value in STATE_GROUPS

export type MilestoneStep = {
  code: Milestone
  status: "done" | "current" | "later"
  /** when the repair first came to it; null when it has not, or skipped it */
  reached_at: string | null
}

type Progress = Pick<RepairDetail, "work_state" | "hold" | "timeline">

const milestoneOfState = (state: string, resumeTo?: string): Milestone | null => {
  const shown = state === "on_hold" ? (resumeTo ?? "received") : state
  return isWorkState(shown) ? milestoneOf(shown) : null
}

/** The seven milestones of a repair with the times of its log; null when it ended before one. */
export function milestoneSteps(repair: Progress): MilestoneStep[] | null {
  const current = milestoneOfState(repair.work_state, repair.hold?.resume_to)
  if (!current) return null
  const position = MILESTONES.indexOf(current)
  const log = [...repair.timeline].sort((a, b) => a.sequence - b.sequence)
  return MILESTONES.map((code, index) => {
    const reached = log.find(
      ({ to_state, from_state }) => to_state !== from_state && milestoneOfState(to_state) === code
    )
    const finished = isClosed(repair.work_state) || index < position
    const status = finished ? "done" : index === position ? "current" : "later"
    return { code, status, reached_at: status === "later" ? null : (reached?.at ?? null) }
  })
}
