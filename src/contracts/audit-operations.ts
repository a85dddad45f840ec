import * as audit from "./audit"
import type { Operation } from "./operations"

export const auditOperations: Operation[] = [
  {
    method: "get",
    path: "/admin/audit",
    access: "staff",
    summary: "What staff did, newest first",
    query: audit.ListAuditQuery,
    answer: audit.AuditListResponse,
  },
  {
    method: "get",
    path: "/admin/audit/:id",
    access: "staff",
    summary: "One action with what it changed",
    answer: audit.AuditEntryResponse,
  },
]
