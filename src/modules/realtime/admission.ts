import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hashTrackingToken } from "../../lib/tracking-token"
import { userOfTicket } from "./ticket"

/** Everybody with an active role in the shop. */
export const STAFF_ROOM = "staff"

/** The staff of one role. */
const roleRoom = (role: string): string => `role:${role}`

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
  rooms: string[]
  proof: Proof
}

type RoomsByKey = ReadonlyMap<string, string[]>

const NONE: RoomsByKey = new Map()

const VALID_LINKS = `
select token_hash as key, repair_id from tracking_link
where token_hash = any(?) and revoked_at is null and expires_at > now() and deleted_at is null`

const ACTIVE_STAFF = `
select sm.user_id as key, sm.role from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
where sm.user_id = any(?) and sm.is_active and sm.deleted_at is null`

const roomsOfLinks = async (knex: Knex, keys: string[]): Promise<RoomsByKey> => {
  const { rows } = await knex.raw<{ rows: { key: string; repair_id: string }[] }>(VALID_LINKS, [
    keys,
  ])
  return new Map(rows.map(({ key, repair_id }) => [key, [repairRoom(repair_id)]]))
}

const roomsOfUsers = async (knex: Knex, keys: string[]): Promise<RoomsByKey> => {
  const { rows } = await knex.raw<{ rows: { key: string; role: string }[] }>(ACTIVE_STAFF, [keys])
  return new Map(rows.map(({ key, role }) => [key, [STAFF_ROOM, roleRoom(role)]]))
}

/** True when the user has an active role in the shop. */
export const isActiveStaff = async (knex: Knex, userId: string): Promise<boolean> =>
  (await roomsOfUsers(knex, [userId])).has(userId)

/**
 * Says of each proof which rooms it opens now, null when it lets its holder in no more, by at most
 * two queries however many proofs there are.
 */
export const currentRooms = async (
  knex: Knex,
  proofs: readonly Proof[]
): Promise<(proof: Proof) => string[] | null> => {
  const keysOf = (kind: Proof["kind"]): string[] => [
    ...new Set(proofs.filter((each) => each.kind === kind).map(({ key }) => key)),
  ]
  const linkKeys = keysOf("tracking_link")
  const userKeys = keysOf("user")
  const links = linkKeys.length > 0 ? await roomsOfLinks(knex, linkKeys) : NONE
  const users = userKeys.length > 0 ? await roomsOfUsers(knex, userKeys) : NONE
  return ({ kind, key }) => (kind === "user" ? users : links).get(key) ?? null
}

/**
 * The rooms that a handshake's `auth` opens: `{tracking_token}` the one of its repair, `{ticket}`
 * the staff's and the role's; null for anything else, so that the connection is refused.
 */
export const admit = async (
  knex: Knex,
  auth: unknown,
  secret: string
): Promise<Admission | null> => {
  const token = secretOf(auth, "tracking_token")
  const ticket = token ? null : secretOf(auth, "ticket")
  const userId = ticket ? userOfTicket(ticket, secret, new Date()) : null
  if (!token && !userId) return null
  const proof: Proof = token
    ? { kind: "tracking_link", key: hashTrackingToken(token) }
    : { kind: "user", key: userId ?? "" }
  const rooms = (await currentRooms(knex, [proof]))(proof)
  return rooms && { rooms, proof }
}
