export const PERIODS = ["7d", "30d", "90d", "1y"] as const
export type Period = (typeof PERIODS)[number]

/** Days of the shop's calendar as `2026-11-20`, both included. */
export interface DayRange {
  from: string
  to: string
}

/** Rows to read: whole months from the monthly roll-ups, the rest from the daily ones. */
export interface Stretch extends DayRange {
  grain: "day" | "month"
}

const DAYS: Readonly<Record<Period, number>> = { "7d": 7, "30d": 30, "90d": 90, "1y": 365 }
const DAY_MS = 86_400_000

/** The day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The day that an instant falls on in a time zone (IANA name). */
export function shopDay(now: Date, time_zone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: time_zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now)
}

/** The period that ends today, and the one of the same length before it. */
export function rangesOf(period: Period, today: string): { current: DayRange; compared: DayRange } {
  const from = addDays(today, 1 - DAYS[period])
  return {
    current: { from, to: today },
    compared: { from: addDays(from, -DAYS[period]), to: addDays(from, -1) },
  }
}

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
const monthEnd = (day: string): string => addDays(monthStart(addDays(monthStart(day), 31)), -1)

/** Cuts a range at the ends of months. */
function monthsOf({ from, to }: DayRange): DayRange[] {
  const months: DayRange[] = []
  for (let start = from; start <= to; start = addDays(monthEnd(start), 1)) {
    const end = monthEnd(start)
    months.push({ from: start, to: end < to ? end : to })
  }
  return months
}

/** The points of a chart: days, weeks that end with the period, or the months of a year. */
export function pointsOf(period: Period, range: DayRange): DayRange[] {
  if (period === "1y") return monthsOf(range)
  const step = period === "90d" ? 7 : 1
  const points: DayRange[] = []
  for (let to = range.to; to >= range.from; to = addDays(to, -step)) {
    const start = addDays(to, 1 - step)
    points.unshift({ from: start < range.from ? range.from : start, to })
  }
  return points
}

/** The fewest roll-ups that cover a range, each day of it once. */
export function cover(range: DayRange): Stretch[] {
  const stretches: Stretch[] = []
  for (const month of monthsOf(range)) {
    const whole = month.from === monthStart(month.from) && month.to === monthEnd(month.from)
    const grain = whole ? "month" : "day"
    const last = stretches.at(-1)
    if (last?.grain === grain) last.to = month.to
    else stretches.push({ grain, ...month })
  }
  return stretches
}
