import type { MiddlewareRoute } from "@medusajs/framework/http"
import { keepEndedOut } from "../../lib/permissions/keep-ended-out"

export const authMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth/token/refresh", methods: ["POST"], middlewares: [keepEndedOut] },
]
