import { dayIn } from "../shared/zoned-time"
import { intervalsOn, isAbsentOn, type WorkingTime } from "./working-hours"

/** What somebody says of themselves. */
export const PRESENCES = ["available", "busy", "away"] as const
export type Presence = (typeof PRESENCES)[number]

/** Whether somebody can be given work now, and why not. */
export interface PresenceNow {
  state: Presence
  /** `said` by the person; else away by the calendar. */
  because: "said" | "absent" | "after_hours"
}

/**
 * Whether somebody can be given work at `now`: away during an absence and outside their hours, else
 * what they said last. Without recorded hours only absences and their word count.
 */
export const presenceAt = (
  said: Presence,
  time: WorkingTime,
  now: Date,
  timeZone: string
): PresenceNow => {
  const today = dayIn(timeZone, now)
  if (isAbsentOn(time.absences, today)) return { state: "away", because: "absent" }
  const isWorking = intervalsOn(time, today, timeZone).some(
    ({ starts_at, ends_at }) => Date.parse(starts_at) <= +now && +now < Date.parse(ends_at)
  )
  return time.shifts.length > 0 && !isWorking
    ? { state: "away", because: "after_hours" }
    : { state: said, because: "said" }
}
