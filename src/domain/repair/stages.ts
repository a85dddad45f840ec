import type { TerminalState, WorkState } from "./states"

/** The columns of the board, in order; together they hold every open state once. */
export const STAGES = {
  expected: ["requested", "booked", "awaiting_device"],
  received: ["received", "queued"],
  diagnosing: ["diagnosing", "quoting"],
  awaiting_approval: ["awaiting_approval"],
  repairing: ["approved", "awaiting_parts", "repairing", "outsourced"],
  quality_check: ["qc", "qc_failed"],
  ready: ["ready", "unclaimed"],
  on_hold: ["on_hold"],
} as const satisfies Record<string, readonly Exclude<WorkState, TerminalState>[]>
export type Stage = keyof typeof STAGES

export const STAGE_NAMES = Object.keys(STAGES) as Stage[]

/** The column in which a repair in `state` is shown; null once it is closed. */
export const stageOf = (state: string): Stage | null =>
  STAGE_NAMES.find((stage) => (STAGES[stage] as readonly string[]).includes(state)) ?? null
