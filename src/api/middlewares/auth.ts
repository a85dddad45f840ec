import type { MiddlewareRoute } from "@medusajs/framework/http"
import { keepEndedOut } from "../../lib/permissions/keep-ended-out"
import { keepPinOut } from "../../lib/permissions/pin-session"

export const authMiddlewares: MiddlewareRoute[] = [
  // Without methods, so that it comes before the core's own authentication.
  { matcher: "/auth/mfa", middlewares: [keepPinOut] },
  { matcher: "/auth/token/refresh", methods: ["POST"], middlewares: [keepEndedOut] },
]
