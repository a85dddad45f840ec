/** The bench's own state of a repair. The customer never sees it; see projection.ts. */
export const WORK_STATES = [
  "requested",
  "booked",
  "awaiting_device",
  "received",
  "queued",
  "diagnosing",
  "quoting",
  "awaiting_approval",
  "approved",
  "awaiting_parts",
  "repairing",
  "outsourced",
  "qc",
  "qc_failed",
  "ready",
  "on_hold",
  "unclaimed",
  "completed",
  "returned_unrepaired",
  "cancelled",
  "no_show",
  "disposed",
] as const
export type WorkState = (typeof WORK_STATES)[number]

/** States without a way out. */
export const TERMINAL_STATES = [
  "completed",
  "returned_unrepaired",
  "cancelled",
  "no_show",
  "disposed",
] as const satisfies readonly WorkState[]
export type TerminalState = (typeof TERMINAL_STATES)[number]

/** States in which work can be put on hold and resumed. */
export const BENCH_STATES = [
  "received",
  "queued",
  "diagnosing",
  "quoting",
  "approved",
  "awaiting_parts",
  "repairing",
  "qc",
  "qc_failed",
] as const satisfies readonly WorkState[]
export type BenchState = (typeof BENCH_STATES)[number]

/** Where the device physically is. */
export const CUSTODY_STATES = [
  "with_customer",
  "in_transit_in",
  "at_shop",
  "with_partner",
  "in_transit_out",
  "disposed",
  "lost",
] as const
export type Custody = (typeof CUSTODY_STATES)[number]

/** The only moves a device can make; anything else would be a gap in its custody. */
export const CUSTODY_MOVES: Readonly<Record<Custody, readonly Custody[]>> = {
  with_customer: ["in_transit_in", "at_shop"],
  in_transit_in: ["at_shop", "in_transit_out", "with_customer", "lost"],
  at_shop: ["with_partner", "in_transit_out", "with_customer", "disposed", "lost"],
  with_partner: ["at_shop", "lost"],
  in_transit_out: ["with_customer", "at_shop", "lost"],
  disposed: [],
  lost: [],
}

export const QUOTE_STATES = [
  "draft",
  "sent",
  "viewed",
  "accepted",
  "part_accepted",
  "declined",
  "expired",
  "superseded",
  "withdrawn",
] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

export const MONEY_STATES = [
  "none",
  "deposit_due",
  "deposit_paid",
  "balance_due",
  "paid",
  "part_refunded",
  "refunded",
  "disputed",
] as const
export type MoneyState = (typeof MONEY_STATES)[number]

export const PART_STATES = [
  "proposed",
  "reserved",
  "backordered",
  "arrived",
  "picked",
  "fitted",
  "returned",
  "faulty",
] as const
export type PartState = (typeof PART_STATES)[number]

export const CREDENTIAL_STATES = ["not_needed", "requested", "held", "revealed", "wiped"] as const
export type CredentialState = (typeof CREDENTIAL_STATES)[number]

/** Who the passing time is charged to. */
export const WAITING_ON = ["shop", "customer", "supplier", "courier"] as const
export type WaitingOn = (typeof WAITING_ON)[number]

export const OUTCOMES = ["repaired", "unrepaired"] as const
export type Outcome = (typeof OUTCOMES)[number]

export const SERVICE_METHODS = ["drop_off", "mail_in", "courier", "on_site"] as const
export type ServiceMethod = (typeof SERVICE_METHODS)[number]

export const PART_GRADES = ["genuine", "premium", "standard", "refurbished", "none"] as const
export type PartGrade = (typeof PART_GRADES)[number]

/** What the customer sees, in order. */
export const MILESTONES = [
  "booked",
  "received",
  "diagnosing",
  "approval",
  "repairing",
  "quality_check",
  "ready",
] as const
export type Milestone = (typeof MILESTONES)[number]

/** Why and for whom the bench pauses, and the state it goes back to. */
export type Hold = {
  reason: string
  waiting_on: WaitingOn
  resume_to: BenchState
}

const MILESTONE_OF: Readonly<Record<Exclude<WorkState, "on_hold">, Milestone | null>> = {
  requested: "booked",
  booked: "booked",
  awaiting_device: "booked",
  received: "received",
  queued: "received",
  diagnosing: "diagnosing",
  quoting: "diagnosing",
  awaiting_approval: "approval",
  approved: "repairing",
  awaiting_parts: "repairing",
  repairing: "repairing",
  outsourced: "repairing",
  qc: "quality_check",
  qc_failed: "quality_check",
  ready: "ready",
  unclaimed: "ready",
  completed: "ready",
  returned_unrepaired: "ready",
  disposed: "ready",
  cancelled: null,
  no_show: null,
}

const WAITING_ON_OF: Readonly<Record<Exclude<WorkState, "on_hold">, WaitingOn | null>> = {
  requested: "customer",
  booked: "customer",
  awaiting_device: "customer",
  received: "shop",
  queued: "shop",
  diagnosing: "shop",
  quoting: "shop",
  awaiting_approval: "customer",
  approved: "shop",
  awaiting_parts: "supplier",
  repairing: "shop",
  outsourced: "supplier",
  qc: "shop",
  qc_failed: "shop",
  ready: "customer",
  unclaimed: "customer",
  completed: null,
  returned_unrepaired: null,
  cancelled: null,
  no_show: null,
  disposed: null,
}

/** True when nothing can follow `state`. */
export function isTerminal(state: WorkState): state is TerminalState {
  return (TERMINAL_STATES as readonly WorkState[]).includes(state)
}

/** True when `state` can be put on hold. */
export function isBench(state: WorkState): state is BenchState {
  return (BENCH_STATES as readonly WorkState[]).includes(state)
}

/**
 * The customer's milestone of a work state; null when the repair ended before one applies
 * (cancelled, no_show). A repair on hold stays at the milestone it will resume to.
 */
export function milestoneOf(state: WorkState, hold: Hold | null = null): Milestone | null {
  return MILESTONE_OF[state === "on_hold" ? (hold?.resume_to ?? "received") : state]
}

/**
 * Who the time in `state` is charged to; null once the repair is closed. A device that is on
 * its way in is charged to the courier.
 */
export function waitingOnOf(
  state: WorkState,
  hold: Hold | null = null,
  custody: Custody | null = null
): WaitingOn | null {
  if (state === "on_hold") {
    return hold?.waiting_on ?? "shop"
  }
  if (state === "awaiting_device" && custody === "in_transit_in") {
    return "courier"
  }
  return WAITING_ON_OF[state]
}
