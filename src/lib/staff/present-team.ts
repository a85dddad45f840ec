import type { TeamMember, TeamResponse } from "../../contracts/staff-team"
import { dayIn } from "../../domain/shared/zoned-time"
import { presenceAt } from "../../domain/staff/presence"
import { daysFrom, intervalsOn, isAbsentOn, minutesBetween } from "../../domain/staff/working-hours"
import type { TeamRow } from "./read-team"

/** The days to show, in the shop's calendar. */
export interface TeamWindow {
  from: string
  days: number
}

const EVER = { from: new Date(0), until: new Date("9999-01-01") }

/** One person as everybody in the shop sees them at `now`: no reason of an absence is told. */
export const presentTeamMember = (
  row: TeamRow,
  { from, days }: TeamWindow,
  now: Date,
  timeZone: string
): TeamMember => {
  const today = intervalsOn(row, dayIn(timeZone, now), timeZone)
  const hasHours = row.shifts.length > 0
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    presence: presenceAt(row.presence, row, now, timeZone),
    open_repairs: row.open_repairs,
    remaining_minutes: row.remaining_minutes,
    minutes_today: hasHours ? minutesBetween(today, EVER.from, EVER.until) : null,
    minutes_left_today: hasHours ? minutesBetween(today, now, EVER.until) : null,
    days: daysFrom(from, days).map((day) => ({
      day,
      is_absent: isAbsentOn(row.absences, day),
      intervals: intervalsOn(row, day, timeZone),
    })),
  }
}

/** The calendar of people. */
export const presentTeam = (
  rows: readonly TeamRow[],
  window: TeamWindow,
  now: Date,
  timeZone: string
): TeamResponse => ({
  team: rows.map((row) => presentTeamMember(row, window, now, timeZone)),
  time_zone: timeZone,
  from: window.from,
  today: dayIn(timeZone, now),
})
