import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ApiError } from "../errors"
import type { Login } from "./staff-identity"

const LONGEST_HOURS = 12

/** After how many minutes without a change a turn on a shared device ends. */
export const pinIdleMinutes = (): number => {
  const minutes = Number(process.env.PIN_IDLE_MINUTES)
  return Number.isInteger(minutes) && minutes > 0 ? minutes : 10
}

const LIVE = `
select 1 from pin_session p
join shared_device d on d.id = p.shared_device_id and d.revoked_at is null
join staff_member sm on sm.id = p.staff_member_id and sm.pin_set_at <= p.created_at
where p.id = ? and p.ended_at is null
  and p.last_seen_at > now() - make_interval(mins => ?)
  and p.created_at > now() - make_interval(hours => ${LONGEST_HOURS})`

/**
 * Whether a turn on a shared device goes on: not idle for too long, its device not revoked, its PIN
 * not changed. Only what changes something counts as activity, since open pages read by themselves.
 */
export const isPinSessionLive = async (
  knex: Knex,
  id: string,
  method: string
): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(LIVE, [id, pinIdleMinutes()])
  if (rows.length === 0) return false
  if (method !== "GET" && method !== "HEAD") {
    await knex("pin_session").where({ id }).update({ last_seen_at: knex.fn.now() })
  }
  return true
}

const byPin = (login: Login | undefined): boolean => Boolean(login?.pin_session_id)

/** Refuses with 403 `mfa_required` what somebody who entered by PIN may not do as themselves. */
export const refusePin = (login: Login | undefined): void => {
  if (byPin(login)) {
    throw new ApiError(403, "mfa_required", "Sign in with your password to do this")
  }
}

/** Keeps a turn on a shared device away from what belongs to a person's own login. */
export const keepPinOut = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const { auth_context } = (req.session ?? {}) as { auth_context?: Login }
  refusePin(auth_context)
  next()
}
