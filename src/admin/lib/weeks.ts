const DAY_MS = 86_400_000

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The Monday of an instant's week, as `2026-11-16`. */
export const mondayOf = (now: Date): string => {
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return dayOf(midnight - ((now.getDay() + 6) % 7) * DAY_MS)
}

/** The day that many weeks after another. */
export const weeksAfter = (day: string, weeks: number): string =>
  dayOf(Date.parse(day) + weeks * 7 * DAY_MS)
