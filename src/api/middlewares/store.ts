import type { MiddlewareRoute } from "@medusajs/framework/http"
import { requireCart } from "../../lib/permissions/require-cart"
import { requireOwnOrder } from "../../lib/permissions/require-own-order"

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [requireOwnOrder] },
  { matcher: "/store/returns", methods: ["POST"], middlewares: [requireOwnOrder] },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["DELETE"],
    middlewares: [requireCart],
  },
]
