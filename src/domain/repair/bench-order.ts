import { PRIORITIES, type Priority } from "./priority"
import type { WaitingOn, WorkState } from "./states"
import type { RepairEvent } from "./transition"

/** What decides when a technician turns to a repair; `due_at` is null without a promise. */
export type BenchItem = {
  id: string
  waiting_on: WaitingOn | null
  priority: Priority
  urgency: "standard" | "express"
  due_at: Date | null
}

const rankOf = ({ waiting_on, priority, urgency, due_at }: BenchItem): number[] => [
  // What waits for somebody else cannot be worked on.
  waiting_on === "shop" ? 0 : 1,
  -PRIORITIES.indexOf(priority),
  urgency === "express" ? 0 : 1,
  due_at?.getTime() ?? Number.MAX_SAFE_INTEGER,
]

/**
 * The order of a bench: what the shop itself can go on with first, then by priority, express before
 * standard, and by the promise. A total order: the id decides what is equal.
 */
export const compareOnBench = (a: BenchItem, b: BenchItem): number => {
  const other = rankOf(b)
  const difference = rankOf(a)
    .map((rank, index) => rank - other[index])
    .find((step) => step !== 0)
  return difference ?? (a.id < b.id ? -1 : Number(a.id > b.id))
}

const NEXT_STEP: Readonly<Partial<Record<WorkState, RepairEvent>>> = {
  queued: "start_diagnosis",
  diagnosing: "propose",
  quoting: "send_quote",
  approved: "start_repair",
  awaiting_parts: "parts_ready",
  repairing: "finish",
  qc: "qc_pass",
  qc_failed: "rework",
  on_hold: "resume",
}

/** States in which a repair lies on a technician's bench. */
export const ON_BENCH = [
  "received",
  ...(Object.keys(NEXT_STEP) as WorkState[]),
  "outsourced",
  "awaiting_approval",
] as const

/** The step by which a technician takes a repair on from its state; null where others do. */
export const nextBenchStep = (state: string): RepairEvent | null =>
  Object.entries(NEXT_STEP).find(([known]) => known === state)?.[1] ?? null
