import type { AuditRecord, AuthenticRecord } from "../../domain/audit/record"

/** The columns of `audit_record` that its codes and hashes cover, and the code. */
export const RECORD_COLUMNS = `id, entry_id, kind, recorded_at, staff_id, role, user_id, credential,
  credential_id, method, route, action, object_kind, object_id, fields, outcome, status_code,
  error_code, changes, mac`

/** A row of `RECORD_COLUMNS`. */
export type AuditRow = Omit<AuditRecord, "recorded_at"> & { recorded_at: Date; mac: string }

/** A row as the rules read it. */
export const auditRecordOf = <Row extends AuditRow>(
  row: Row
): Omit<Row, "recorded_at"> & AuthenticRecord => ({
  ...row,
  recorded_at: row.recorded_at.toISOString(),
})
