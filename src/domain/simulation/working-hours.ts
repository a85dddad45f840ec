/** When somebody works, or the shop is open. The simulated shop keeps its hours in UTC. */
export type WorkingHours = {
  /** from Sunday, as JavaScript counts */
  weekdays: readonly boolean[]
  /** minutes since midnight */
  from_minute: number
  to_minute: number
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Monday to Saturday, nine to half past six. */
export const SHOP_HOURS: WorkingHours = {
  weekdays: [false, true, true, true, true, true, true],
  from_minute: 9 * 60,
  to_minute: 18 * 60 + 30,
}

/** Days without work, as month and day. */
const CLOSED: readonly string[] = ["01-01", "12-25", "12-26"]

const midnight = (at_ms: number): number => at_ms - (((at_ms % DAY_MS) + DAY_MS) % DAY_MS)

const closedDays = new Map<number, boolean>()

function isClosed(day_ms: number): boolean {
  const known = closedDays.get(day_ms)
  if (known !== undefined) return known
  const closed = CLOSED.includes(new Date(day_ms).toISOString().slice(5, 10))
  closedDays.set(day_ms, closed)
  return closed
}

/** The thursday of 1970 was day 0. */
const weekdayOf = (day_ms: number): number => (((day_ms / DAY_MS + 4) % 7) + 7) % 7

const worksOn = ({ weekdays }: WorkingHours, day_ms: number): boolean =>
  weekdays[weekdayOf(day_ms)] && !isClosed(day_ms)

/** `at_ms` when it lies within the hours, else the moment at which they next begin. */
export function nextOpen(hours: WorkingHours, at_ms: number): number {
  for (let day = midnight(at_ms); ; day += DAY_MS) {
    if (!worksOn(hours, day)) continue
    const opens = day + hours.from_minute * MINUTE_MS
    if (at_ms <= opens) return opens
    if (at_ms < day + hours.to_minute * MINUTE_MS) return at_ms
  }
}

/** When work of `minutes` that begins at `start_ms`, a working moment, is done. */
export function afterWork(hours: WorkingHours, start_ms: number, minutes: number): number {
  let at = start_ms
  for (let left = minutes * MINUTE_MS; ;) {
    const closes = midnight(at) + hours.to_minute * MINUTE_MS
    if (at + left <= closes) return at + left
    left -= closes - at
    at = nextOpen(hours, closes)
  }
}

/** Working minutes between two moments. */
export function workingMinutes(hours: WorkingHours, from_ms: number, to_ms: number): number {
  let sum = 0
  for (let day = midnight(from_ms); day < to_ms; day += DAY_MS) {
    if (!worksOn(hours, day)) continue
    const begins = Math.max(from_ms, day + hours.from_minute * MINUTE_MS)
    const ends = Math.min(to_ms, day + hours.to_minute * MINUTE_MS)
    sum += Math.max(0, ends - begins) / MINUTE_MS
  }
  return sum
}
