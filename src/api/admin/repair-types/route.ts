import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CreateRepairTypeRequest } from "../../../contracts/admin-repair-types"
import { listAdminRepairTypes } from "../../../lib/catalogue/admin-repair-types"
import { answerWithRepairType } from "../../../lib/catalogue/answer-repair-type"
import { parseBody } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { createRepairTypeWorkflow } from "../../../workflows/device/repair-types/create-repair-type"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listAdminRepairTypes(knex))
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(CreateRepairTypeRequest, req)
  const { result } = await createRepairTypeWorkflow(req.scope).run({
    input: { request, actor: staffOf(req) },
  })
  res.status(201)
  await answerWithRepairType(req, res, { code: request.code, offers_made: result })
}
