import type { ServiceMethod } from "../repair/states"
import type { Urgency } from "./price-rules"
import { presentRule } from "./present-rule"
import type { Rulebook } from "./rulebook"

/** When the device will be ready: at the median, and in nine cases of ten. */
export type Promised = { p50_at: Date; p90_at: Date }

type Work = {
  offers: readonly { duration_minutes: number; lead_days: number; in_stock: boolean }[]
  service_method: ServiceMethod
  urgency: Urgency
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * The promised range counted from `now` in plain hours (opening hours are the slot engine's):
 * the longest wait for a part, the way in, the queue, then all work one after the other.
 */
export function promiseFor(
  { offers, service_method, urgency }: Work,
  book: Rulebook,
  now: Date
): Promised {
  const { queue_hours, transit_hours, work_p90_bp, lead_p90_bp } = presentRule(
    book,
    "promise"
  ).value
  const work = offers.reduce((sum, offer) => sum + offer.duration_minutes, 0) * MINUTE_MS
  const lead =
    Math.max(0, ...offers.map((offer) => (offer.in_stock ? 0 : offer.lead_days))) * DAY_MS
  const queue = queue_hours[urgency]
  const transit = transit_hours[service_method] ?? { p50: 0, p90: 0 }
  const p50 = lead + work + (queue.p50 + transit.p50) * HOUR_MS
  const p90 =
    Math.round((lead * lead_p90_bp) / 10_000) +
    Math.round((work * work_p90_bp) / 10_000) +
    (queue.p90 + transit.p90) * HOUR_MS
  return { p50_at: new Date(now.getTime() + p50), p90_at: new Date(now.getTime() + p90) }
}
