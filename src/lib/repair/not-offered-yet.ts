import type { RepairEvent } from "../../domain/repair/transition"

/**
 * In the table, but what they lead to is not built yet: slots to move to, a child repair to open,
 * the notices before a device counts as unclaimed.
 */
export const NOT_OFFERED_YET: readonly RepairEvent[] = [
  "reschedule",
  "open_rework",
  "uncollected",
  "declare_unclaimed",
  "dispose",
]
