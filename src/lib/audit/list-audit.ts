import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuditEntry, ListAuditQuery } from "../../contracts/audit"
import type { StaffRole } from "../../domain/staff/roles"
import { readCursor, writeCursor } from "../keyset"

interface EntryRow {
  id: string
  recorded_at: Date
  staff_id: string | null
  staff_name: string | null
  role: StaffRole | null
  user_id: string | null
  credential: string | null
  credential_id: string | null
  method: string
  route: string | null
  action: string
  object_kind: string | null
  object_id: string | null
  outcome: AuditEntry["outcome"]
  status_code: number | null
  error_code: string | null
}

/** What an entry shows; completed by a `where` on the attempt `a`. */
export const ENTRY = `
select a.id, a.recorded_at, a.staff_id, s.name as staff_name, a.role, a.user_id, a.credential,
  a.credential_id, a.method, a.route, a.action, a.object_kind,
  coalesce(a.object_id, f.object_id) as object_id, coalesce(f.outcome, 'open') as outcome,
  f.status_code, f.error_code,
  (extract(epoch from a.recorded_at) * 1000000)::bigint::text as place
from audit_record a
left join audit_record f on f.entry_id = a.entry_id and f.kind = 'finished'
left join staff_member s on s.id = a.staff_id
where a.kind = 'attempted'`

const PLACE = "timestamptz 'epoch' + ? * interval '1 microsecond'"

/** Each filter of the query as a condition on the attempt `a` and its outcome `f`. */
const conditions = (query: ListAuditQuery): [string, unknown[]][] => {
  const { staff_id, action, object, outcome, from, to, cursor } = query
  const after = cursor ? readCursor(cursor) : null
  const about = `a.entry_id in (select entry_id from audit_record where object_id = ?
    or object_id in (select id from repair where number = ?))`
  const all: [string, unknown[] | false][] = [
    ["a.staff_id = ?", staff_id !== undefined && [staff_id]],
    ["a.action like ?", action !== undefined && [`${action.replaceAll("_", "\\_")}%`]],
    [about, object !== undefined && object !== "" && [object, object.toUpperCase()]],
    ["coalesce(f.outcome, 'open') = ?", outcome !== undefined && [outcome]],
    ["a.recorded_at >= ?", from !== undefined && [from]],
    ["a.recorded_at < ?", to !== undefined && [to]],
    [`(a.recorded_at, a.id) < (${PLACE}, ?)`, after !== null && [after.at, after.id]],
  ]
  return all.flatMap(([sql, values]) => (values ? [[sql, values]] : []))
}

export const presentEntry = (row: EntryRow): AuditEntry => ({
  id: row.id,
  at: row.recorded_at.toISOString(),
  staff:
    row.staff_id && row.role ? { id: row.staff_id, name: row.staff_name, role: row.role } : null,
  user_id: row.user_id,
  credential: row.credential,
  credential_id: row.credential_id,
  method: row.method,
  route: row.route,
  action: row.action,
  object: { kind: row.object_kind, id: row.object_id },
  outcome: row.outcome,
  status_code: row.status_code,
  error_code: row.error_code,
})

/**
 * One page of the audit log, newest first; a page costs the same however far down it is. Refuses a
 * cursor that is none of ours with 400 `invalid_query`.
 */
export const listAudit = async (
  knex: Knex,
  query: ListAuditQuery
): Promise<{ entries: AuditEntry[]; next_cursor: string | null }> => {
  const found = conditions(query)
  const where = found.map(([sql]) => `\n  and ${sql}`).join("")
  const { rows } = await knex.raw<{ rows: (EntryRow & { place: string })[] }>(
    `${ENTRY}${where}\norder by a.recorded_at desc, a.id desc limit ?`,
    [...found.flatMap(([, values]) => values), query.limit + 1] as string[]
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    entries: page.map(presentEntry),
    next_cursor:
      rows.length > query.limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
