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
  ],
  desk: [
    "POST /admin/repairs/:id/payments",
    "GET /admin/messages",
    "GET /admin/messages/:id",
    "POST /admin/messages/:id/retry",
    "GET /admin/quotes/:id/explain",
  ],
  managers: ["GET POST /admin/staff", "POST /admin/staff/:id"],
}
