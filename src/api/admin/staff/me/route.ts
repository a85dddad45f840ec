import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { readStaffMember } from "../../../../lib/permissions/staff-reader"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ staff_member: await readStaffMember(knex, "id", staffOf(req).id) })
}
