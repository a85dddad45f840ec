import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hashTrackingToken } from "../../lib/tracking-token"
import { userOfTicket } from "./ticket"

/** Everybody with an active role in the shop. */
export const STAFF_ROOM = "staff"

/** Whoever may watch one repair. */
export const repairRoom = (repairId: string): string => `repair:${repairId}`

const MAX_SECRET_LENGTH = 500

const secretOf = (auth: unknown, name: string): string | null => {
  if (typeof auth !== "object" || auth === null) return null
  const value = (auth as Record<string, unknown>)[name]
  return typeof value === "string" && value !== "" && value.length <= MAX_SECRET_LENGTH
    ? value
    : null
}

/** True when the user has an active role in the shop. */
export const isActiveStaff = async (knex: Knex, userId: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { role: string }[] }>(
    `select sm.role from staff_member sm
     join "user" u on u.id = sm.user_id and u.deleted_at is null
     where sm.user_id = ? and sm.is_active and sm.deleted_at is null`,
    [userId]
  )
  return rows.length > 0
}

/**
 * The rooms that a handshake's `auth` opens: `{tracking_token}` the one of its repair, `{ticket}`
 * the staff's; none for anything else, so that the connection is refused.
 */
export const roomsFor = async (knex: Knex, auth: unknown, secret: string): Promise<string[]> => {
  const token = secretOf(auth, "tracking_token")
  if (token) {
    const { rows } = await knex.raw<{ rows: { repair_id: string }[] }>(
      `select repair_id from tracking_link
       where token_hash = ? and revoked_at is null and expires_at > now() and deleted_at is null`,
      [hashTrackingToken(token)]
    )
    return rows.map(({ repair_id }) => repairRoom(repair_id))
  }
  const ticket = secretOf(auth, "ticket")
  const userId = ticket ? userOfTicket(ticket, secret, new Date()) : null
  return userId && (await isActiveStaff(knex, userId)) ? [STAFF_ROOM] : []
}
