import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../errors"
import { preparedQuery } from "../prepared-query"
import { hashTrackingToken } from "../tracking-token"

const LINK = `
select repair_id from tracking_link
where token_hash = ? and revoked_at is null and expires_at > now() and deleted_at is null`

/** Missing, wrong, expired and revoked tokens are told apart by nobody. */
export const linkInvalid = (): ApiError =>
  new ApiError(404, "tracking_link_invalid", "This tracking link does not work (any more)")

/** The `x-tracking-token` header, or a 404 `tracking_link_invalid` for what cannot be a token. */
export const trackingTokenOf = (req: MedusaRequest): string => {
  const token = req.headers["x-tracking-token"]
  if (typeof token === "string" && token.length >= 22 && token.length <= 100) return token
  throw linkInvalid()
}

/** The id of the repair that the request's tracking token opens; 404 `tracking_link_invalid`. */
export const trackedRepairId = async (req: MedusaRequest): Promise<string> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [link] = await preparedQuery<{ repair_id: string }>(knex, "tracking_link", LINK, [
    hashTrackingToken(trackingTokenOf(req)),
  ])
  if (!link) throw linkInvalid()
  return link.repair_id
}

type MaybeSignedIn = MedusaRequest & { auth_context?: { actor_id?: string } }

/** The signed-in customer's id, or a 401 `login_required`. */
export const signedInCustomerId = (req: MaybeSignedIn): string => {
  const id = req.auth_context?.actor_id
  if (!id) throw new ApiError(401, "login_required", "Sign in to see your repairs")
  return id
}

/** The signed-in customer's own repair; 401 without a login, 404 for everybody else's. */
export const ownRepairId = async (req: MaybeSignedIn): Promise<string> => {
  const customer_id = signedInCustomerId(req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const own = await knex("repair")
    .where({ id: req.params.id, customer_id })
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id")
  if (!own) throw new ApiError(404, "repair_not_found", "There is no such repair")
  return own.id
}
