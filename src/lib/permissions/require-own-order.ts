import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ApiError } from "../errors"

const OWN_ORDER = `
select 1 from "order" where id = ? and customer_id = ? and deleted_at is null`

/**
 * Closes the core's order route, which answers anybody who knows an order's id with its personal
 * data: only the signed-in customer of the order gets through, everybody else has 404
 * `order_not_found`.
 */
export const requireOwnOrder = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const customerId = req.auth_context?.actor_id
  const { rows } = customerId
    ? await knex.raw<{ rows: unknown[] }>(OWN_ORDER, [req.params.id, customerId])
    : { rows: [] }
  if (rows.length === 0) throw new ApiError(404, "order_not_found", "There is no such order")
  next()
}
