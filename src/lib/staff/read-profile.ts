import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffProfile } from "../../contracts/staff-team"
import { ApiError } from "../errors"
import { readStaffMember } from "../permissions/staff-reader"
import { ABSENCES } from "./read-team"

type Planning = Pick<StaffProfile, "skills" | "shifts" | "absences" | "has_pin">

/**
 * A staff member with skills, hours and the absences that end on `firstDay` or later. Refuses with
 * 404 `staff_member_not_found`.
 */
export const readStaffProfile = async (
  knex: Knex,
  id: string,
  firstDay: string
): Promise<StaffProfile> => {
  const member = await readStaffMember(knex, "id", id)
  if (!member) throw new ApiError(404, "staff_member_not_found", "There is no such staff member")
  const { rows } = await knex.raw<{ rows: [Planning] }>(
    `select sm.skills, sm.shifts, sm.pin_hash is not null as has_pin, ${ABSENCES} as absences
     from staff_member sm where sm.id = ?`,
    [firstDay, id]
  )
  return { ...member, ...rows[0] }
}
