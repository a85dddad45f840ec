import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sessionEnded } from "./session-ended"

const ENDED = `
select 1 from staff_member
where user_id = ? and deleted_at is null
  and (not is_active or sessions_ended_at >= to_timestamp(?))`

/**
 * Gives no new token for one of a deactivated person, or from before their deactivation: it would be
 * as good as a new login once they are back. Refuses with 401 `session_ended`.
 */
export const keepEndedOut = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const login: { actor_type: string; actor_id: string; iat?: number } = req.auth_context
  if (login.actor_type === "user" && login.actor_id) {
    const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await knex.raw<{ rows: unknown[] }>(ENDED, [login.actor_id, login.iat ?? 0])
    if (rows.length > 0) throw sessionEnded()
  }
  next()
}
