import { REPAIR_EVENTS, type RepairEvent } from "../../domain/repair/transition"
import type { RepairAction, RepairDetail } from "./types"

/** What staff do, the road to a finished repair first; the first allowed one is the main button. */
const FORWARD = [
  "check_in",
  "assign",
  "start_diagnosis",
  "propose",
  "send_quote",
  "accept",
  "parts_ready",
  "start_repair",
  "back",
  "resume",
  "finish",
  "qc_pass",
  "rework",
  "hand_over",
] as const satisfies readonly RepairEvent[]

const BESIDE = [
  "dispatch",
  "reschedule",
  "need_parts",
  "scope_change",
  "send_out",
  "qc_fail",
  "hold",
  "open_rework",
  "uncollected",
] as const satisfies readonly RepairEvent[]

const ENDING = [
  "decline",
  "refuse_intake",
  "declare_unclaimed",
  "dispose",
  "cancel",
] as const satisfies readonly RepairEvent[]

const ORDER: readonly string[] = [...FORWARD, ...BESIDE, ...ENDING]

export const isRepairEvent = (event: string): event is RepairEvent =>
  (REPAIR_EVENTS as readonly string[]).includes(event)

/** True for an event that staff can press a button for. */
export const isStaffEvent = (event: string): boolean => ORDER.includes(event)

/** True for an event that ends or refuses something; its button says so. */
export const isEnding = (event: string): boolean => (ENDING as readonly string[]).includes(event)

/** True for an event that is done by writing a new version of the quote. */
export const opensQuoteEditor = ({ event, required_evidence }: RepairAction): boolean =>
  event === "scope_change" || (event === "send_quote" && required_evidence.includes("quote"))

/** The event by which a new version of the quote leaves each state in which one can be written. */
const REVISED_BY: Readonly<Record<string, RepairEvent>> = {
  diagnosing: "propose",
  quoting: "send_quote",
  repairing: "scope_change",
}

/** True where this person may write a new version of the quote now. */
export function canRevise({ work_state, actions }: RepairDetail): boolean {
  const action = actions.find(({ event }) => event === REVISED_BY[work_state])
  // Gates are left to the API: a new version may be just what meets them.
  return action !== undefined && (action.allowed || action.unmet_gates.length > 0)
}

const isForward = (event: string): boolean => (FORWARD as readonly string[]).includes(event)

export type SortedActions = {
  main: RepairAction | null
  others: readonly RepairAction[]
  blocked: readonly RepairAction[]
}

/**
 * The actions as staff see them. Events of the system, the order and jobs are left out: nobody can
 * press them.
 */
export function sortActions(actions: readonly RepairAction[]): SortedActions {
  const shown = actions
    .filter(({ event }) => ORDER.includes(event))
    .sort((a, b) => ORDER.indexOf(a.event) - ORDER.indexOf(b.event))
  const allowed = shown.filter((action) => action.allowed)
  const main = allowed.find(({ event }) => isForward(event)) ?? null
  return {
    main,
    others: allowed.filter((action) => action !== main),
    blocked: shown.filter((action) => !action.allowed),
  }
}
