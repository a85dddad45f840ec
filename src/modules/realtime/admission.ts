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

/** What let a socket in: it is looked at again while the socket is open. */
export interface Proof {
  kind: "tracking_link" | "user"
  /** The hash of the link's token, or the user's id. */
  key: string
}

export interface Admission {
  room: string
  proof: Proof
}

const VALID_LINKS = `
select token_hash as key, repair_id from tracking_link
where token_hash = any(?) and revoked_at is null and expires_at > now() and deleted_at is null`

const ACTIVE_STAFF = `
select sm.user_id as key from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
where sm.user_id = any(?) and sm.is_active and sm.deleted_at is null`

/** True when the user has an active role in the shop. */
export const isActiveStaff = async (knex: Knex, userId: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(ACTIVE_STAFF, [[userId]])
  return rows.length > 0
}

/**
 * The room that a handshake's `auth` opens: `{tracking_token}` the one of its repair, `{ticket}`
 * the staff's; null for anything else, so that the connection is refused.
 */
export const admit = async (
  knex: Knex,
  auth: unknown,
  secret: string
): Promise<Admission | null> => {
  const token = secretOf(auth, "tracking_token")
  if (token) {
    const key = hashTrackingToken(token)
    const { rows } = await knex.raw<{ rows: { repair_id: string }[] }>(VALID_LINKS, [[key]])
    const [link] = rows
    return link ? { room: repairRoom(link.repair_id), proof: { kind: "tracking_link", key } } : null
  }
  const ticket = secretOf(auth, "ticket")
  const key = ticket ? userOfTicket(ticket, secret, new Date()) : null
  if (!key || !(await isActiveStaff(knex, key))) return null
  return { room: STAFF_ROOM, proof: { kind: "user", key } }
}

/** Says of each proof whether it still lets its holder in, by two queries however many there are. */
export const stillAdmitted = async (
  knex: Knex,
  proofs: readonly Proof[]
): Promise<(proof: Proof) => boolean> => {
  const valid = async (kind: Proof["kind"], sql: string): Promise<Set<string>> => {
    const keys = [...new Set(proofs.filter((each) => each.kind === kind).map(({ key }) => key))]
    if (keys.length === 0) return new Set()
    const { rows } = await knex.raw<{ rows: { key: string }[] }>(sql, [keys])
    return new Set(rows.map(({ key }) => key))
  }
  const links = await valid("tracking_link", VALID_LINKS)
  const users = await valid("user", ACTIVE_STAFF)
  return ({ kind, key }) => (kind === "user" ? users : links).has(key)
}
