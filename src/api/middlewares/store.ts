import type { MiddlewareRoute } from "@medusajs/framework/http"
import { requireOwnOrder } from "../../lib/permissions/require-own-order"

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [requireOwnOrder] },
]
