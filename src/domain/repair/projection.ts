import type { Actor } from "./actors"
import { allowedActions } from "./machine"
import type { RepairSnapshot } from "./snapshot"
import { MILESTONES, milestoneOf, type Hold, type Milestone, type WaitingOn } from "./states"
import type { Outcome, WorkState } from "./states"
import type { RepairEvent } from "./transition"

/** What the customer can do now. */
export const CUSTOMER_ACTIONS = ["accept_quote", "decline_quote", "cancel"] as const
export type CustomerAction = (typeof CUSTOMER_ACTIONS)[number]

export type MilestoneView = {
  code: Milestone
  status: "done" | "current" | "later"
  /** ISO 8601, UTC; null where it was not, or not separately, reached */
  reached_at: string | null
}

/** What a customer or the holder of a tracking link sees of a repair. */
export type CustomerProjection = {
  status: "awaiting_payment" | "open" | "completed" | "cancelled"
  milestones: readonly MilestoneView[]
  /** a key of the language files, such as `tracking.awaiting_approval` */
  headline_key: `tracking.${string}`
  waiting_on: WaitingOn | null
  outcome: Outcome | null
  allowed_actions: readonly CustomerAction[]
}

/** A state that the repair was in, and since when (ISO 8601, UTC). */
export type Passage = { work_state: WorkState; hold?: Hold | null; occurred_at: string }

const HEADLINES: Readonly<Record<WorkState, string>> = {
  requested: "requested",
  booked: "booked",
  awaiting_device: "awaiting_device",
  received: "received",
  queued: "received",
  diagnosing: "diagnosing",
  quoting: "diagnosing",
  awaiting_approval: "awaiting_approval",
  approved: "repairing",
  awaiting_parts: "waiting_for_parts",
  repairing: "repairing",
  outsourced: "repairing",
  qc: "quality_check",
  qc_failed: "quality_check",
  ready: "ready",
  on_hold: "paused",
  unclaimed: "unclaimed",
  completed: "completed",
  returned_unrepaired: "returned_unrepaired",
  cancelled: "cancelled",
  no_show: "no_show",
  disposed: "disposed",
}

const ACTION_OF: Partial<Record<RepairEvent, CustomerAction>> = {
  accept: "accept_quote",
  decline: "decline_quote",
  cancel: "cancel",
}

/** The milestones that a repair which ends without being repaired has no part in. */
const ONLY_WHEN_REPAIRED: readonly Milestone[] = ["approval", "repairing", "quality_check"]

/** An order of a stock cart waits for its terms to be signed, not for a deposit. */
function awaitsPayment({ work_state, deposit_minor }: RepairSnapshot): boolean {
  return work_state === "requested" && deposit_minor > 0
}

function statusOf(snapshot: RepairSnapshot): CustomerProjection["status"] {
  if (awaitsPayment(snapshot)) {
    return "awaiting_payment"
  }
  switch (snapshot.work_state) {
    case "cancelled":
    case "no_show":
      return "cancelled"
    case "completed":
    case "returned_unrepaired":
    case "disposed":
      return "completed"
    default:
      return "open"
  }
}

function reachedAt(passages: readonly Passage[]): Map<Milestone, string> {
  const reached = new Map<Milestone, string>()
  for (const { work_state, hold, occurred_at } of passages) {
    const milestone = work_state === "requested" ? null : milestoneOf(work_state, hold)
    if (milestone && !reached.has(milestone)) {
      reached.set(milestone, occurred_at)
    }
  }
  return reached
}

function milestonesOf(
  snapshot: RepairSnapshot,
  passages: readonly Passage[]
): readonly MilestoneView[] {
  const reached = reachedAt(passages)
  const status = statusOf(snapshot)
  const current = milestoneOf(snapshot.work_state, snapshot.hold)
  const position = current ? MILESTONES.indexOf(current) : -1
  const shown = MILESTONES.filter(
    (code) =>
      snapshot.outcome !== "unrepaired" || reached.has(code) || !ONLY_WHEN_REPAIRED.includes(code)
  )
  return shown.map((code) => {
    const index = MILESTONES.indexOf(code)
    const passed = status === "cancelled" ? reached.has(code) : index < position
    const ended = status === "completed" && index === position
    const done = passed || ended
    return {
      code,
      status: done ? "done" : index === position ? "current" : "later",
      reached_at: done || index === position ? (reached.get(code) ?? null) : null,
    }
  })
}

function headlineOf(snapshot: RepairSnapshot): `tracking.${string}` {
  const { work_state, outcome } = snapshot
  if (awaitsPayment(snapshot)) {
    return "tracking.awaiting_payment"
  }
  const unrepaired = work_state === "ready" && outcome === "unrepaired"
  return `tracking.${unrepaired ? "ready_unrepaired" : HEADLINES[work_state]}`
}

/**
 * The customer's view: seven milestones, whom the repair waits for, and what the customer can do.
 * Neither the bench's states nor anything staff wrote are in it.
 */
export function customerProjection(
  snapshot: RepairSnapshot,
  passages: readonly Passage[],
  now: Date,
  customer: Actor = { kind: "customer" }
): CustomerProjection {
  return {
    status: statusOf(snapshot),
    milestones: milestonesOf(snapshot, passages),
    headline_key: headlineOf(snapshot),
    waiting_on: snapshot.waiting_on,
    outcome: snapshot.outcome,
    allowed_actions: allowedActions(snapshot, customer, now).flatMap(
      ({ event, allowed }) => (allowed && ACTION_OF[event]) || []
    ),
  }
}
