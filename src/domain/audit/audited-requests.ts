const MUTATING = ["POST", "PUT", "PATCH", "DELETE"]

/**
 * Requests that change nothing, though their method says so: they only ask, or join a channel. The
 * beginning of a turn on a shared device is a sign-in, which `pin_session` keeps.
 */
export const NOT_ACTIONS: readonly string[] = [
  "POST /admin/pin-sessions",
  "POST /admin/price-rules/preview",
  "POST /admin/realtime-tickets",
]

/**
 * Whether a request is an action that the audit log keeps.
 *
 * @param pattern of the permission table; null for a path that is no route
 */
export const isAudited = (method: string, pattern: string | null): boolean =>
  MUTATING.includes(method) && !NOT_ACTIONS.includes(`${method} ${pattern}`)
