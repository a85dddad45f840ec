import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AssigneeSuggestions } from "../../contracts/staff-team"
import { dayIn } from "../../domain/shared/zoned-time"
import { presenceAt } from "../../domain/staff/presence"
import { suggestAssignee, type Candidate } from "../../domain/staff/suggest-assignee"
import { upcomingIntervals } from "../../domain/staff/working-hours"
import { readJob } from "./read-job"
import { readTeam, type TeamRow } from "./read-team"

/** How far ahead working hours count; a promise beyond it leaves spare time enough. */
const HORIZON_DAYS = 28

/** Technicians and whoever has skills recorded; in a shop that has neither, everybody. */
const candidatesIn = (team: readonly TeamRow[]): readonly TeamRow[] => {
  const bench = team.filter(({ role, skills }) => role === "technician" || skills.length > 0)
  return bench.length > 0 ? bench : team
}

const toCandidate = (row: TeamRow, now: Date, timeZone: string): Candidate => ({
  id: row.id,
  skills: row.skills,
  presence: presenceAt(row.presence, row, now, timeZone),
  open_repairs: row.open_repairs,
  remaining_minutes: row.remaining_minutes,
  intervals: row.shifts.length > 0 ? upcomingIntervals(row, now, HORIZON_DAYS, timeZone) : null,
})

/** Who should do a repair, the best first, and why. Refuses with 404 `repair_not_found`. */
export const suggestAssignees = async (
  knex: Knex,
  repairId: string,
  now: Date,
  timeZone: string
): Promise<AssigneeSuggestions> => {
  const job = await readJob(knex, repairId)
  const team = candidatesIn(await readTeam(knex, dayIn(timeZone, now)))
  const candidates = team.map((row) => toCandidate(row, now, timeZone))
  const { suggested_id, ranking } = suggestAssignee(job, candidates, now)
  const people = new Map(team.map((row) => [row.id, row]))
  return {
    suggested_id,
    labour_minutes: job.labour_minutes,
    due_at: job.due_at,
    ranking: ranking.flatMap(({ id, is_suitable, reasons }) => {
      const person = people.get(id)
      if (!person) return []
      const { name, role } = person
      return { id, name, role, is_suitable, reasons: reasons.map(presentReason) }
    }),
  }
}

type DomainReason = ReturnType<typeof suggestAssignee>["ranking"][number]["reasons"][number]

const presentReason = (
  reason: DomainReason
): AssigneeSuggestions["ranking"][number]["reasons"][number] =>
  reason.code === "skill_lacking" ? { ...reason, repair_types: [...reason.repair_types] } : reason
