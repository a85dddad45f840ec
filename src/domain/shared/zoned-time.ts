const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(time_zone: string): Intl.DateTimeFormat {
  const known = formats.get(time_zone)
  if (known) {
    return known
  }
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: time_zone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  formats.set(time_zone, format)
  return format
}

/** What the clock of `time_zone` (IANA) shows at `at`, as if it were UTC: whole seconds. */
function shownAt(at: number, time_zone: string): number {
  const parts = Object.fromEntries(
    formatOf(time_zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)])
  )
  const { year, month, day, hour, minute, second } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The calendar day, `YYYY-MM-DD`, that the clock of `time_zone` shows at `at`. */
export const dayIn = (time_zone: string, at: Date): string =>
  new Date(shownAt(at.getTime(), time_zone)).toISOString().slice(0, 10)

/** What the clock of `time_zone` shows at `at`, as `YYYY-MM-DD HH:MM`. */
export const clockTextIn = (time_zone: string, at: Date): string =>
  new Date(shownAt(at.getTime(), time_zone)).toISOString().slice(0, 16).replace("T", " ")

/** The day after `day`, both `YYYY-MM-DD`. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7

/** True for a text that names a day of the calendar. */
export const isCalendarDay = (day: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/**
 * The instant (ms since 1970) at which the clock of `time_zone` shows `minutes` after midnight of
 * `day`. Of a time that a clock change shows twice the first; a time that it leaves out is taken by
 * the clock before the change, so that it comes after the gap.
 */
export function instantIn(time_zone: string, day: string, minutes: number): number {
  const shown = Date.parse(day) + minutes * MINUTE_MS
  const offsetAt = (at: number) => shownAt(at, time_zone) - at
  const before = shown - offsetAt(shown - DAY_MS)
  const after = shown - offsetAt(shown + DAY_MS)
  const fitting = [before, after].filter((at) => shownAt(at, time_zone) === shown)
  return fitting.length > 0 ? Math.min(...fitting) : before
}
