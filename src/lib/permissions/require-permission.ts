import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { forbiddenFields } from "../../domain/staff/fields"
import { permissionFor } from "../../domain/staff/permissions"
import { roleByPin } from "../../domain/staff/second-factor"
import { ensureFirstOwnerWorkflow } from "../../workflows/staff/ensure-first-owner"
import { beginAudit } from "../audit/audit-request"
import { ApiError } from "../errors"
import { isPinSessionLive } from "./pin-session"
import { requireSecondFactor } from "./second-factor"
import { sessionEnded } from "./session-ended"
import { findStaffIdentity, hasNoStaff, type Login, type StaffIdentity } from "./staff-identity"

const identify = async (
  req: AuthenticatedMedusaRequest,
  knex: Knex
): Promise<StaffIdentity | null> => {
  const found = await findStaffIdentity(knex, req.auth_context)
  if (found) return found
  if (await hasNoStaff(knex)) await ensureFirstOwnerWorkflow(req.scope).run()
  // Read again in any case: another request may have made the first owner in between.
  return findStaffIdentity(knex, req.auth_context)
}

const isLive = async (knex: Knex, { pin_session_id }: Login, method: string): Promise<boolean> =>
  pin_session_id === undefined || isPinSessionLive(knex, pin_session_id, method)

/**
 * Lets an admin request through when the permission table grants it to the caller's role, and sets
 * `req.staff_member`. Mounted on `/admin` without methods, which Medusa puts after its own
 * authentication and before every validator and route, also for paths that have no route at all.
 * Refuses with 403 `route_not_permitted` (not in the table), `not_staff` (no active staff member)
 * or `permission_denied` (not granted to the role) or `mfa_required` (a login that lacks the second
 * factor), and with 401 `session_ended` a login from before the person was deactivated, and a turn on a
 * shared device that is over.
 */
export const requirePermission = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const permission = permissionFor(req.method, `${req.baseUrl}${req.path}`)
  if (permission?.is_public) {
    if (req.auth_context) await beginAudit(req, res, null, permission.pattern)
    return next()
  }
  if (!req.auth_context?.actor_id) throw new ApiError(401, "unauthorized", "Sign in first")
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const login: Login = req.auth_context
  const staff = await identify(req, knex)
  if (!staff) throw new ApiError(403, "not_staff", "This login has no role in the shop")
  if (staff.session_ended || !(await isLive(knex, login, req.method))) throw sessionEnded()
  await beginAudit(req, res, staff, permission?.pattern ?? null)
  if (!permission) {
    throw new ApiError(403, "route_not_permitted", "This route is not open to anybody")
  }
  if (!permission.roles.includes(staff.role)) {
    throw new ApiError(403, "permission_denied", "Your role does not allow this")
  }
  requireSecondFactor(staff, login, permission, req.method)
  const readsAs = login.pin_session_id ? roleByPin(staff.role) : staff.role
  const fields = forbiddenFields(readsAs, req.query.fields)
  if (fields.length > 0) {
    const details = fields.map((field) => ({ field, message: "Not readable by your role" }))
    throw new ApiError(403, "permission_denied", "Your role does not allow these fields", details)
  }
  req.staff_member = staff
  next()
}
