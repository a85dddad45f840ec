import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { UpdateStaffMemberRequest } from "../../../../contracts/staff-team"
import { dayIn } from "../../../../domain/shared/zoned-time"
import { parseBody } from "../../../../lib/http"
import { shopTimeZone } from "../../../../lib/messages"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { readStaffProfile } from "../../../../lib/staff/read-profile"
import { updateStaffMemberWorkflow } from "../../../../workflows/staff/update-staff-member"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const today = dayIn(shopTimeZone(), new Date())
  res.json({ staff_member: await readStaffProfile(knex, req.params.id, today) })
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const changes = parseBody(UpdateStaffMemberRequest, req)
  const { result } = await updateStaffMemberWorkflow(req.scope).run({
    input: { ...changes, actor_role: staffOf(req).role, id: req.params.id },
  })
  res.json({ staff_member: result })
}
