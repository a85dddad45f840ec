import { STAFF_ROLES, type StaffRole } from "./roles"

/**
 * Who a route is for. `public` routes need no login at all; `nobody` names routes that exist in
 * Medusa but that this product never opens.
 */
export const ROLES_BY_GROUP = {
  public: STAFF_ROLES,
  everyone: STAFF_ROLES,
  desk: ["owner", "manager", "front_desk"],
  managers: ["owner", "manager"],
  owners: ["owner"],
  nobody: [],
} as const satisfies Record<string, readonly StaffRole[]>

export type RouteGroup = keyof typeof ROLES_BY_GROUP

/** Routes as `METHOD [METHOD…] /pattern`, the way a reader would write them down. */
export type RoutesByGroup = Partial<Record<RouteGroup, readonly string[]>>
