import type { RoutesByGroup } from "./route-groups"

/**
 * The shop's own routes. Which transition of a repair a role may make is decided by the transition
 * table of `src/domain/repair`; here a role is only let as far as the repair.
 */
export const shopRoutes: RoutesByGroup = {
  everyone: [
    "GET /admin/repairs",
    "GET /admin/repairs/:id",
    "POST /admin/repairs/:id/transitions",
    "POST /admin/repairs/:id/quotes",
    "POST /admin/repairs/:id/notes",
    "POST /admin/realtime-tickets",
    "GET /admin/staff/me",
    "GET /admin/devices",
    "GET /admin/devices/brands",
    "GET /admin/devices/:id",
    "GET /admin/repair-types",
    "GET /admin/repair-types/:id",
    "GET /admin/parts",
    "GET /admin/parts/:id",
  ],
  desk: [
    "POST /admin/repairs/:id/payments",
    "GET /admin/messages",
    "GET /admin/messages/:id",
    "POST /admin/messages/:id/retry",
    "GET /admin/quotes/:id/explain",
  ],
  managers: [
    "GET POST /admin/staff",
    "POST /admin/staff/:id",
    "POST /admin/devices",
    "GET /admin/devices/export",
    "POST /admin/devices/imports",
    "POST /admin/devices/:id",
    "GET /admin/devices/:id/changes",
    "POST /admin/devices/:id/retire",
    "POST /admin/devices/:id/restore",
    "POST /admin/devices/:id/offers/:variant_id",
    "POST /admin/repair-types",
    "POST /admin/repair-types/:id",
    "POST /admin/repair-types/:id/offers",
    "GET /admin/repair-types/export",
    "POST /admin/repair-types/imports",
    "POST /admin/parts/:id",
    "POST /admin/parts/:id/stock",
    "GET /admin/parts/export",
    "POST /admin/parts/imports",
    "GET /admin/parts/reorder",
    "GET /admin/parts/reorder/export",
    "GET POST /admin/suppliers",
    "POST DELETE /admin/suppliers/:id",
  ],
}
