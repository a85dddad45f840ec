import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CreateStaffMemberRequest } from "../../../contracts/staff"
import { parseBody } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { listStaff } from "../../../lib/permissions/staff-reader"
import { addStaffMemberWorkflow } from "../../../workflows/staff/add-staff-member"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await listStaff(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)))
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { user_id, role } = parseBody(CreateStaffMemberRequest, req)
  const { result } = await addStaffMemberWorkflow(req.scope).run({
    input: { actor_role: staffOf(req).role, user_id, role },
  })
  res.status(201).json({ staff_member: result })
}
