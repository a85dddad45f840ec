import type { StaffRole } from "../staff/roles"
import type { RepairEvent } from "../repair/transition"
import type { WorkState } from "../repair/states"

/** Figures whose repairs can be listed: each is an event of the log, or a mark of its own. */
export const LISTED_FIGURES = [
  "intake",
  "completed",
  "returned_unrepaired",
  "cancelled",
  "no_show",
  "finished",
  "comebacks",
  "quotes_sent",
  "quotes_accepted",
  "quotes_part_accepted",
  "quotes_declined",
  "quotes_expired",
  "quotes_auto_approved",
] as const
export type ListedFigure = (typeof LISTED_FIGURES)[number]

/** The entries of the log behind a figure. */
export interface Logged {
  events: readonly RepairEvent[]
  to_state?: WorkState
  /** only entries by which a version of the quote changed */
  of_quote?: true
}

/** Where each figure's repairs are in the log; comebacks have a table of their own. */
export const LOGGED: Readonly<Record<Exclude<ListedFigure, "comebacks">, Logged>> = {
  intake: { events: ["check_in"] },
  completed: { events: ["hand_over"], to_state: "completed" },
  returned_unrepaired: {
    events: ["hand_over", "refuse_intake"],
    to_state: "returned_unrepaired",
  },
  cancelled: { events: ["cancel"], to_state: "cancelled" },
  no_show: { events: ["no_show"] },
  finished: { events: ["qc_pass"] },
  quotes_sent: { events: ["send_quote"], of_quote: true },
  quotes_accepted: { events: ["accept"], of_quote: true },
  quotes_part_accepted: { events: ["part_accept"], of_quote: true },
  quotes_declined: { events: ["decline"], of_quote: true },
  quotes_expired: { events: ["expire"], of_quote: true },
  quotes_auto_approved: { events: ["auto_approve"], of_quote: true },
}

const OWN: readonly ListedFigure[] = ["completed", "finished", "comebacks"]

/** Whether `role` may list a figure's repairs; a technician's are the own ones. */
export function mayList(role: StaffRole, figure: ListedFigure): boolean {
  return role !== "technician" || OWN.includes(figure)
}
