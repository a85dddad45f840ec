import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffInvitation } from "../../contracts/staff-invitation"
import { readInvitationTerms } from "../../domain/staff/invitation"

const MOST_SHOWN = 200

const OPEN_INVITES = `
select i.id, i.email, i.metadata, i.created_at, i.expires_at, sm.name as invited_by_name
from invite i
left join staff_member sm on sm.id = i.metadata ->> 'invited_by'
where i.deleted_at is null and not i.accepted`

interface InviteRow {
  id: string
  email: string
  metadata: unknown
  created_at: Date
  expires_at: Date
  invited_by_name: string | null
}

const toInvitation = (row: InviteRow, now: Date): StaffInvitation => {
  const terms = readInvitationTerms(row.metadata)
  return {
    id: row.id,
    email: row.email,
    role: terms?.role ?? null,
    locale: terms?.locale ?? null,
    invited_by_name: row.invited_by_name,
    status: row.expires_at > now ? "open" : "expired",
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
  }
}

/** The newest 200 invitations that wait for an answer, without their tokens. */
export const listInvitations = async (knex: Knex, now: Date): Promise<StaffInvitation[]> => {
  const { rows } = await knex.raw<{ rows: InviteRow[] }>(
    `${OPEN_INVITES} order by i.created_at desc, i.id limit ?`,
    [MOST_SHOWN]
  )
  return rows.map((row) => toInvitation(row, now))
}

/** One invitation that waits for an answer, or null. */
export const readInvitation = async (
  knex: Knex,
  id: string,
  now: Date
): Promise<StaffInvitation | null> => {
  const { rows } = await knex.raw<{ rows: InviteRow[] }>(`${OPEN_INVITES} and i.id = ?`, [id])
  return rows[0] ? toInvitation(rows[0], now) : null
}
