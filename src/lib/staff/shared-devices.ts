import { createHash, randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PinPersons, SharedDevice } from "../../contracts/staff-pin"

/** The cookie by which a shared device is known. */
export const DEVICE_COOKIE = "rt_device"

export const DEVICE_COOKIE_LIFE_MS = 365 * 86_400_000

const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex")

/** A device's secret for its cookie, with the hash that is kept. */
export const newDeviceSecret = (): { secret: string; secret_hash: string } => {
  const secret = randomBytes(32).toString("base64url")
  return { secret, secret_hash: hashSecret(secret) }
}

/** The shared device whose cookie this is, or null. */
export const readSharedDevice = async (
  knex: Knex,
  cookie: unknown
): Promise<{ id: string; name: string } | null> => {
  if (typeof cookie !== "string" || cookie === "" || cookie.length > 200) return null
  const device = await knex("shared_device")
    .where({ secret_hash: hashSecret(cookie) })
    .whereNull("revoked_at")
    .first<{ id: string; name: string } | undefined>("id", "name")
  return device ?? null
}

const MOST_SHOWN = 200

const DEVICES = `
select d.id, d.name, sm.name as registered_by_name, d.created_at, d.last_used_at
from shared_device d left join staff_member sm on sm.id = d.registered_by
where d.revoked_at is null`

type DeviceRow = Omit<SharedDevice, "created_at" | "last_used_at"> & {
  created_at: Date
  last_used_at: Date | null
}

/** The newest 200 shared devices that are in use; with `id` that one alone. */
export const listSharedDevices = async (knex: Knex, id?: string): Promise<SharedDevice[]> => {
  const { rows } = await knex.raw<{ rows: DeviceRow[] }>(
    `${DEVICES} ${id ? "and d.id = ?" : ""} order by d.created_at desc, d.id limit ${MOST_SHOWN}`,
    id ? [id] : []
  )
  return rows.map(({ created_at, last_used_at, ...device }) => ({
    ...device,
    created_at: created_at.toISOString(),
    last_used_at: last_used_at?.toISOString() ?? null,
  }))
}

/** Who can be chosen on a shared device: everybody active who has set a PIN. */
export const listPinPersons = async (knex: Knex): Promise<PinPersons["persons"]> => {
  const { rows } = await knex.raw<{ rows: PinPersons["persons"] }>(
    `select sm.id, sm.name, sm.role from staff_member sm
     join "user" u on u.id = sm.user_id and u.deleted_at is null
     where sm.is_active and sm.pin_hash is not null and sm.deleted_at is null
     order by sm.name, sm.id`
  )
  return rows
}

/** Whether a staff member has set a PIN. */
export const hasPin = async (knex: Knex, staffMemberId: string): Promise<boolean> => {
  const row = await knex("staff_member")
    .where({ id: staffMemberId })
    .whereNotNull("pin_hash")
    .first("id")
  return row !== undefined
}
