import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** One change of the staff list at a time, so that two owners cannot demote each other at once. */
export const lockStaff = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext('staff_member'))")
}

/** Active owners who can still sign in, apart from one staff member. */
export const countOtherActiveOwners = async (
  trx: Knex.Transaction,
  staffMemberId: string
): Promise<number> => {
  const { rows } = await trx.raw<{ rows: { owners: number }[] }>(
    `select count(*)::int as owners from staff_member sm
     join "user" u on u.id = sm.user_id and u.deleted_at is null
     where sm.role = 'owner' and sm.is_active and sm.deleted_at is null and sm.id <> ?`,
    [staffMemberId]
  )
  return rows[0]?.owners ?? 0
}
