const MUTATING = ["POST", "PUT", "PATCH", "DELETE"]

/** Requests that change nothing, though their method says so: they only ask, or join a channel. */
export const NOT_ACTIONS: readonly string[] = [
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
