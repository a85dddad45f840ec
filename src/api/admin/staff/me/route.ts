import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { lacksSecondFactor } from "../../../../lib/permissions/second-factor"
import type { Login } from "../../../../lib/permissions/staff-identity"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { readStaffMember } from "../../../../lib/permissions/staff-reader"
import { hasPin } from "../../../../lib/staff/shared-devices"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const login: Login = req.auth_context
  const staff = staffOf(req)
  const by_pin = login.pin_session_id !== undefined
  res.json({
    staff_member: await readStaffMember(knex, "id", staff.id),
    has_pin: await hasPin(knex, staff.id),
    by_pin,
    second_factor_needed: !by_pin && lacksSecondFactor(staff, login),
  })
}
