import { dayIn, instantIn, isCalendarDay, nextDay, weekdayOf } from "../shared/zoned-time"
import { WEEKDAYS, type OpeningTimes, type WorkingCalendar } from "./definition"

const MINUTE_MS = 60_000
/** Nobody waits for a shop that opens in ten years. */
const MOST_DAYS = 3_660

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const isTime = (time: string) => TIME.test(time) || time === "24:00"

/** True when each day's times are times, in order, and do not overlap, and closed days are days. */
export function isCalendarValid({ week, closed_on }: WorkingCalendar): boolean {
  const days = WEEKDAYS.map((day) => week[day] ?? [])
  const in_order = days.every((times) =>
    times.every(
      ({ opens, closes }, index) =>
        isTime(opens) &&
        isTime(closes) &&
        minutesOf(opens) < minutesOf(closes) &&
        (index === 0 || minutesOf(times[index - 1].closes) <= minutesOf(opens))
    )
  )
  return in_order && closed_on.every(isCalendarDay)
}

/** True when the week has any working time. */
export const isOpenAtAll = ({ week }: WorkingCalendar): boolean =>
  WEEKDAYS.some((day) => (week[day] ?? []).length > 0)

/** The opening times of a day as instants; a clock change makes them longer or shorter. */
function spansOf(
  day: string,
  { week, closed_on }: WorkingCalendar,
  time_zone: string
): [number, number][] {
  const times: readonly OpeningTimes[] = closed_on.includes(day)
    ? []
    : (week[WEEKDAYS[weekdayOf(day) - 1]] ?? [])
  return times.map(({ opens, closes }) => [
    instantIn(time_zone, day, minutesOf(opens)),
    instantIn(time_zone, day, minutesOf(closes)),
  ])
}

/**
 * The instant at which `minutes` of working time have passed since `from`, on the clock of
 * `time_zone` (IANA), exact to the millisecond also across clock changes. Null for a calendar that
 * is not open long enough within ten years.
 */
export function addWorkingMinutes(
  from: Date,
  minutes: number,
  calendar: WorkingCalendar,
  time_zone: string
): Date | null {
  let left = minutes * MINUTE_MS
  let day = dayIn(time_zone, from)
  for (let passed = 0; passed < MOST_DAYS; passed += 1) {
    for (const [opens, closes] of spansOf(day, calendar, time_zone)) {
      const start = Math.max(opens, from.getTime())
      const open_for = Math.max(0, closes - start)
      if (open_for >= left) {
        return new Date(start + left)
      }
      left -= open_for
    }
    day = nextDay(day)
  }
  return null
}
