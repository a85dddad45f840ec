import type { StaffIdentity } from "./staff-identity"

declare global {
  namespace Express {
    interface Request {
      /** Set on every admin request that needs a login, by `requirePermission`. */
      staff_member?: StaffIdentity
    }
  }
}
