import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DEVICE_COOKIE, DEVICE_COOKIE_LIFE_MS } from "./shared-devices"

/** Hands a shared device the secret that it is known by, out of reach of scripts. */
export const setDeviceCookie = (req: MedusaRequest, res: MedusaResponse, secret: string): void => {
  const { cookieOptions } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  res.cookie(DEVICE_COOKIE, secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: cookieOptions?.secure === true,
    maxAge: DEVICE_COOKIE_LIFE_MS,
    path: "/admin",
  })
}

/** The secret that a request brings in the device's cookie, if any. */
export const deviceSecretOf = (req: MedusaRequest): unknown =>
  (req.cookies as Record<string, unknown> | undefined)?.[DEVICE_COOKIE]
