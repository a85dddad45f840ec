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

type OrderRequest = AuthenticatedMedusaRequest<{ order_id?: unknown }>

const mayUseOrder = async (req: OrderRequest, orderId: unknown): Promise<boolean> => {
  const customerId = req.auth_context?.actor_id
  if (!customerId || typeof orderId !== "string") return false
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(OWN_ORDER, [orderId, customerId])
  return rows.length > 0
}

/**
 * Closes core store routes that serve anybody who knows an order's id, personal data included: only
 * the signed-in customer of the order gets through, everybody else has 404 `order_not_found`. The
 * order is named by the path's `:id`, else by the body's `order_id`.
 */
export const requireOwnOrder = async (
  req: OrderRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  if (!(await mayUseOrder(req, req.params.id ?? req.body?.order_id))) {
    throw new ApiError(404, "order_not_found", "There is no such order")
  }
  next()
}
