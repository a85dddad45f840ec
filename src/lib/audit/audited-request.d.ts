import type { OpenEntry } from "./audit-entry"

declare global {
  namespace Express {
    interface Request {
      /** Set on every admin request that does something, by `beginAudit`. */
      audit_entry?: OpenEntry
    }
  }
}
