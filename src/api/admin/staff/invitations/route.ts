import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CreateStaffInvitationRequest } from "../../../../contracts/staff-invitation"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { listInvitations } from "../../../../lib/staff/invitation-reader"
import { inviteStaffMemberWorkflow } from "../../../../workflows/staff/invite-staff-member"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ invitations: await listInvitations(knex, new Date()) })
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(CreateStaffInvitationRequest, req)
  const { result } = await inviteStaffMemberWorkflow(req.scope).run({
    input: { ...request, actor: staffOf(req) },
  })
  res.status(201).json(result)
}
