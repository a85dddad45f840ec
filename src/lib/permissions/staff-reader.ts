import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffMember, UserWithoutRole } from "../../contracts/staff"

const COLUMNS = `sm.id, u.id as user_id, coalesce(sm.name, nullif(trim(concat_ws(' ', u.first_name,
  u.last_name)), ''), u.email) as name, u.email, sm.role, sm.is_active`

const USERS_WITH_STAFF = `
select ${COLUMNS}
from "user" u
left join staff_member sm on sm.user_id = u.id and sm.deleted_at is null
where u.deleted_at is null
order by sm.role nulls last, name, u.id`

const ONE = (column: "id" | "user_id"): string => `
select ${COLUMNS}
from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
where sm.${column} = ? and sm.deleted_at is null`

type UserRow = StaffMember | (UserWithoutRole & { id: null; role: null; is_active: null })

/** Every user of the admin in one query, with and without a role in the shop. */
export const listStaff = async (
  knex: Knex
): Promise<{ staff: StaffMember[]; users_without_role: UserWithoutRole[] }> => {
  const { rows } = await knex.raw<{ rows: UserRow[] }>(USERS_WITH_STAFF)
  return {
    staff: rows.filter((row): row is StaffMember => row.id !== null),
    users_without_role: rows
      .filter((row) => row.id === null)
      .map(({ user_id, name, email }) => ({ user_id, name, email })),
  }
}

/** One staff member by its own id or by its user's, or null. */
export const readStaffMember = async (
  knex: Knex,
  column: "id" | "user_id",
  value: string
): Promise<StaffMember | null> => {
  const { rows } = await knex.raw<{ rows: StaffMember[] }>(ONE(column), [value])
  return rows[0] ?? null
}
