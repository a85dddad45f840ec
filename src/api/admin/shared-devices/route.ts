import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RegisterSharedDeviceRequest } from "../../../contracts/staff-pin"
import { parseBody } from "../../../lib/http"
import { refusePin } from "../../../lib/permissions/pin-session"
import { staffOf } from "../../../lib/permissions/staff-of"
import { setDeviceCookie } from "../../../lib/staff/device-cookie"
import { listSharedDevices, newDeviceSecret } from "../../../lib/staff/shared-devices"
import { registerSharedDeviceWorkflow } from "../../../workflows/staff/register-shared-device"

const knexOf = (req: MedusaRequest) =>
  req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ shared_devices: await listSharedDevices(knexOf(req)) })
}

/** Makes the very device that asks a shared one: it gets the cookie. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  refusePin(req.auth_context)
  const { name } = parseBody(RegisterSharedDeviceRequest, req)
  const { secret, secret_hash } = newDeviceSecret()
  const { result } = await registerSharedDeviceWorkflow(req.scope).run({
    input: { name, secret_hash, registered_by: staffOf(req).id },
  })
  setDeviceCookie(req, res, secret)
  const [shared_device] = await listSharedDevices(knexOf(req), result.id)
  res.status(201).json({ shared_device })
}
