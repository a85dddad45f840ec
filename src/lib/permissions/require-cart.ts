import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ApiError } from "../errors"

/**
 * Answers 404 `cart_not_found` for a cart that is not there, where the core would trip over it and
 * answer 500.
 */
export const requireCart = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "select 1 from cart where id = ? and deleted_at is null",
    [req.params.id]
  )
  if (rows.length === 0) throw new ApiError(404, "cart_not_found", "There is no such cart")
  next()
}
