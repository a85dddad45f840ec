import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffRole } from "../../domain/staff/roles"

/** Who is calling an admin route, as far as permissions and the event log need to know. */
export interface StaffIdentity {
  id: string
  user_id: string
  role: StaffRole
  name: string
  /** True when the login is from before the person's sessions were ended. */
  session_ended: boolean
}

/** A login as Medusa's authentication leaves it on the request. */
export interface Login {
  actor_type: string
  actor_id: string
  /** When it was signed, in seconds since 1970; of a secret key there is none. */
  iat?: number
  /** When the second factor was shown, if it was. */
  mfa_challenge_completed_at?: string | Date | null
  /** The turn on a shared device that was opened by PIN, if it was. */
  pin_session_id?: string
}

// A deleted user's token stays valid in Medusa until it expires, so the user is looked at too.
const OF_USER = `
select sm.id, sm.user_id, sm.role, sm.name,
  coalesce(sm.sessions_ended_at >= to_timestamp(?), false) as session_ended
from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
where sm.user_id = ? and sm.is_active and sm.deleted_at is null`

const OF_API_KEY = `
select sm.id, sm.user_id, sm.role, sm.name, false as session_ended
from api_key k
join staff_member sm on sm.user_id = k.created_by and sm.is_active and sm.deleted_at is null
join "user" u on u.id = sm.user_id and u.deleted_at is null
where k.id = ? and k.type = 'secret' and k.deleted_at is null
  and (k.revoked_at is null or k.revoked_at > now())
  and sm.role in ('owner', 'manager')`

/**
 * The active staff member behind a login, or null. A secret API key acts for whoever made it, and
 * only while that person is an active owner or manager.
 */
export const findStaffIdentity = async (
  knex: Knex,
  { actor_type, actor_id, iat = 0 }: Login
): Promise<StaffIdentity | null> => {
  const isKey = actor_type === "api-key"
  const { rows } = await knex.raw<{ rows: StaffIdentity[] }>(
    isKey ? OF_API_KEY : OF_USER,
    isKey ? [actor_id] : [iat, actor_id]
  )
  return rows[0] ?? null
}

/** Whether the shop never had a staff member, which is so only before its first owner. */
export const hasNoStaff = async (knex: Knex): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>("select 1 from staff_member limit 1")
  return rows.length === 0
}
