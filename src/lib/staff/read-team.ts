import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffAbsence } from "../../contracts/staff-team"
import type { Presence } from "../../domain/staff/presence"
import type { StaffRole } from "../../domain/staff/roles"
import type { Skill } from "../../domain/staff/skills"
import { LABOUR_AHEAD } from "../../domain/staff/workload"
import type { WeeklyShift } from "../../domain/staff/working-hours"
import { LABOUR_MINUTES } from "./read-job"

/** An active staff member with what planning needs to know. */
export interface TeamRow {
  id: string
  name: string
  role: StaffRole
  skills: Skill[]
  shifts: WeeklyShift[]
  presence: Presence
  absences: StaffAbsence[]
  /** Repairs of theirs whose labour is still to be done, and its minutes. */
  open_repairs: number
  remaining_minutes: number
}

/** The absences of a staff member `sm` that end on a given day or later, as JSON. */
export const ABSENCES = `coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind,
    'first_day', a.first_day, 'last_day', a.last_day) order by a.first_day, a.id)
  from staff_absence a
  where a.staff_member_id = sm.id and a.deleted_at is null and a.last_day >= ?), '[]'::jsonb)`

const TEAM = `
select sm.id, sm.name, sm.role, sm.skills, sm.shifts, sm.presence, ${ABSENCES} as absences,
  load.open_repairs, load.remaining_minutes
from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
cross join lateral (
  select count(*)::int as open_repairs, coalesce(sum(${LABOUR_MINUTES}), 0)::int as remaining_minutes
  from repair r
  where r.assignee_id = sm.id and r.is_open and r.deleted_at is null and r.work_state = any(?)
) load
where sm.is_active and sm.deleted_at is null
order by sm.name, sm.id`

/** Everybody who may work, with their open work; absences that end on `firstDay` or later. */
export const readTeam = async (knex: Knex, firstDay: string): Promise<TeamRow[]> => {
  const { rows } = await knex.raw<{ rows: TeamRow[] }>(TEAM, [firstDay, [...LABOUR_AHEAD]])
  return rows
}
