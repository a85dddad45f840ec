import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CreateAdminDeviceRequest, ListAdminDevicesQuery } from "../../../contracts/admin-catalogue"
import { answerWithDevice } from "../../../lib/catalogue/admin-answer-device"
import { listAdminDevices } from "../../../lib/catalogue/admin-list-devices"
import { parseBody, parseQuery } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { createDeviceWorkflow } from "../../../workflows/device/manage/create-device"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listAdminDevices(knex, parseQuery(ListAdminDevicesQuery, req)))
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const input = { ...parseBody(CreateAdminDeviceRequest, req), actor: staffOf(req) }
  const { result } = await createDeviceWorkflow(req.scope).run({ input })
  res.status(201)
  await answerWithDevice(req, res, result.id)
}
