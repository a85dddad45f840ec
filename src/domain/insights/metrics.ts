import type { StaffRole } from "../staff/roles"

/**
 * Everything that is counted, with what its `subject` and `bucket` say and what `count` and `total`
 * add up. Money is in minor units, time in milliseconds.
 *
 * - `opened`, `intake`: repairs opened, devices checked in; subject device kind
 * - `ended`: repairs that reached a closed state; subject the state, bucket device kind
 * - `invoiced`: total of completed repairs; subject currency
 * - `captured`, `refunded`: money that moved; subject currency, bucket `counter` or `online`
 * - `taken`: the part of it that staff recorded at the counter; subject currency, bucket method
 * - `turnaround`: check-in to passed quality check; bucket of the histogram
 * - `stage`: one stay in a work state; subject the state, bucket of the histogram
 * - `waited`: whose time passed in repairs that were handed over; subject shop, customer, …
 * - `quote`: what became of quote versions; subject `sent`, `accepted`, …
 * - `finished`: repairs that passed the quality check; subject technician
 * - `bench`: time at the bench; subject technician
 * - `fixed`, `comeback`: repairs completed, and those of them that came back; subject technician
 * - `open`, `assigned`: levels, how many there are now; subject work state or technician
 */
export const METRICS = [
  "opened",
  "intake",
  "ended",
  "invoiced",
  "captured",
  "refunded",
  "taken",
  "turnaround",
  "stage",
  "waited",
  "quote",
  "finished",
  "bench",
  "fixed",
  "comeback",
  "open",
  "assigned",
] as const
export type Metric = (typeof METRICS)[number]

/** What only the shop's management sees. */
export const MONEY_METRICS = ["invoiced", "captured", "refunded", "taken"] as const

/** Whose subject is a staff member: a technician sees the rows about themselves. */
export const TECHNICIAN_METRICS = ["finished", "bench", "fixed", "comeback", "assigned"] as const

/** A repair that comes back within so many days of being handed over was not fixed. */
export const COMEBACK_DAYS = 90

/** The metrics that `role` may see, of the whole shop or, for a technician, of themselves. */
export function metricsFor(role: StaffRole): readonly Metric[] {
  if (role === "technician") return TECHNICIAN_METRICS
  const money: readonly Metric[] = MONEY_METRICS
  return role === "front_desk" ? METRICS.filter((metric) => !money.includes(metric)) : METRICS
}
