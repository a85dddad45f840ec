import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OpenPinSessionRequest } from "../../../contracts/staff-pin"
import { ApiError } from "../../../lib/errors"
import { parseBody } from "../../../lib/http"
import { pinIdleMinutes } from "../../../lib/permissions/pin-session"
import { deviceSecretOf } from "../../../lib/staff/device-cookie"
import { signInByPin } from "../../../lib/staff/sign-in-by-pin"
import { listPinPersons, readSharedDevice } from "../../../lib/staff/shared-devices"
import { openPinSessionWorkflow } from "../../../workflows/staff/open-pin-session"

/** Whom this device can be handed to; only a shared device is told. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const device = await readSharedDevice(knex, deviceSecretOf(req))
  if (!device)
    throw new ApiError(401, "device_not_shared", "This device is not registered as shared")
  res.json({ device, persons: await listPinPersons(knex) })
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(OpenPinSessionRequest, req)
  const { result } = await openPinSessionWorkflow(req.scope).run({
    input: { ...request, device_secret: deviceSecretOf(req) },
  })
  await signInByPin(req, result.staff_member.user_id, result.id)
  const { id, name, role } = result.staff_member
  res.status(201).json({ staff_member: { id, name, role }, idle_minutes: pinIdleMinutes() })
}

export const AUTHENTICATE = false
