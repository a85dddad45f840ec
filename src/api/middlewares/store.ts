import type { MiddlewareRoute } from "@medusajs/framework/http"
import { onlyOrderId } from "../../lib/permissions/only-order-id"
import { refuseNul } from "../../lib/http"
import { requireCart } from "../../lib/permissions/require-cart"
import { requireOwnOrder } from "../../lib/permissions/require-own-order"

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [refuseNul] },
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [requireOwnOrder] },
  {
    matcher: "/store/orders/:id/transfer/request",
    methods: ["POST"],
    middlewares: [onlyOrderId],
  },
  { matcher: "/store/orders/:id/transfer/cancel", methods: ["POST"], middlewares: [onlyOrderId] },
  { matcher: "/store/returns", methods: ["POST"], middlewares: [requireOwnOrder] },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["DELETE"],
    middlewares: [requireCart],
  },
]
