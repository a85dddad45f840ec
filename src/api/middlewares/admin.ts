import type { MiddlewareRoute } from "@medusajs/framework/http"
import { withinAudit } from "../../lib/audit/audit-request"
import { refuseNul } from "../../lib/http"
import { feedOnly } from "../../lib/permissions/feed-only"
import { hideToken } from "../../lib/permissions/hide-token"
import { keepLastOwner } from "../../lib/permissions/keep-last-owner"
import { requirePermission } from "../../lib/permissions/require-permission"

/** A CSV file of 5 MB as JSON text, where a quote takes two letters. */
const CSV_BODY = "8mb"

export const adminMiddlewares: MiddlewareRoute[] = [
  // Without methods, so that it is mounted before every route and covers paths that have none.
  { matcher: "/admin", middlewares: [refuseNul, hideToken, requirePermission, withinAudit] },
  { matcher: "/admin/devices/imports", methods: ["POST"], bodyParser: { sizeLimit: CSV_BODY } },
  { matcher: "/admin/parts/imports", methods: ["POST"], bodyParser: { sizeLimit: CSV_BODY } },
  {
    matcher: "/admin/repair-types/imports",
    methods: ["POST"],
    bodyParser: { sizeLimit: CSV_BODY },
  },
  { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [keepLastOwner] },
  { matcher: "/admin/notifications", methods: ["GET"], middlewares: [feedOnly] },
]
