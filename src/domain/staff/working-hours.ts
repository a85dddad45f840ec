import { dayIn, instantIn, nextDay, weekdayOf } from "../shared/zoned-time"

/** A stretch of work that comes back every week, on the shop's clock. */
export interface WeeklyShift {
  /** By ISO 8601: 1 is Monday. */
  weekday: number
  /** `09:00` */
  from: string
  /** `17:30`, on the same day */
  until: string
}

/** Whole days of not working; both ends included, as `2026-11-20` in the shop's calendar. */
export interface Absence {
  first_day: string
  last_day: string
}

/** When somebody works. Without shifts nothing is known of it. */
export interface WorkingTime {
  shifts: readonly WeeklyShift[]
  absences: readonly Absence[]
}

/** ISO 8601 in UTC. */
export interface Interval {
  starts_at: string
  ends_at: string
}

/** What is wrong with a week of shifts, by their place in the list. */
export interface ShiftProblem {
  index: number
  problem: "ends_before_start" | "overlapping"
}

const MINUTE_MS = 60_000

/** Shifts that end before they start, or that overlap an earlier one of their day. */
export const findShiftProblems = (shifts: readonly WeeklyShift[]): ShiftProblem[] =>
  shifts.flatMap((shift, index): ShiftProblem[] => {
    if (shift.until <= shift.from) return [{ index, problem: "ends_before_start" }]
    const overlaps = shifts
      .slice(0, index)
      .some(
        (other) =>
          other.weekday === shift.weekday && other.from < shift.until && shift.from < other.until
      )
    return overlaps ? [{ index, problem: "overlapping" }] : []
  })

/** Whether a day of the shop's calendar lies in an absence. */
export const isAbsentOn = (absences: readonly Absence[], day: string): boolean =>
  absences.some(({ first_day, last_day }) => first_day <= day && day <= last_day)

const instantOf = (day: string, clock: string, timeZone: string): string => {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return new Date(instantIn(timeZone, day, minutes)).toISOString()
}

/** The stretches of work of one day in the shop's calendar, in order; none when absent. */
export const intervalsOn = (
  { shifts, absences }: WorkingTime,
  day: string,
  timeZone: string
): Interval[] =>
  isAbsentOn(absences, day)
    ? []
    : shifts
        .filter(({ weekday }) => weekday === weekdayOf(day))
        .map(({ from, until }) => ({
          starts_at: instantOf(day, from, timeZone),
          ends_at: instantOf(day, until, timeZone),
        }))
        .sort((a, b) => a.starts_at.localeCompare(b.starts_at))

/** `count` days in a row, from `first` on. */
export const daysFrom = (first: string, count: number): string[] => {
  const days: string[] = []
  for (let day = first; days.length < count; day = nextDay(day)) days.push(day)
  return days
}

/** The stretches of work of `days` days from the day of `now` on. */
export const upcomingIntervals = (
  time: WorkingTime,
  now: Date,
  days: number,
  timeZone: string
): Interval[] => {
  return daysFrom(dayIn(timeZone, now), days).flatMap((day) => intervalsOn(time, day, timeZone))
}

/** Whole minutes of the intervals that lie between two instants. */
export const minutesBetween = (intervals: readonly Interval[], from: Date, until: Date): number =>
  intervals.reduce((sum, { starts_at, ends_at }) => {
    const start = Math.max(Date.parse(starts_at), from.getTime())
    const end = Math.min(Date.parse(ends_at), until.getTime())
    return sum + Math.max(0, Math.floor((end - start) / MINUTE_MS))
  }, 0)
