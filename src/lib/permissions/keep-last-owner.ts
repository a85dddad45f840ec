import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ApiError } from "../errors"

const LAST_OWNER = `
select 1 from staff_member sm
where sm.user_id = ? and sm.role = 'owner' and sm.is_active and sm.deleted_at is null
  and not exists (
    select 1 from staff_member other
    join "user" u on u.id = other.user_id and u.deleted_at is null
    where other.id <> sm.id and other.role = 'owner' and other.is_active
      and other.deleted_at is null
  )`

/** Refuses to delete the user of the last active owner: 409 `last_owner`. */
export const keepLastOwner = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(LAST_OWNER, [req.params.id])
  if (rows.length > 0) {
    throw new ApiError(409, "last_owner", "The shop's last active owner has to stay one")
  }
  next()
}
