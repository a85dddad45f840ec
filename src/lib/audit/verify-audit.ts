import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  checkSealed,
  checkUnsealed,
  type AuditBreak,
  type ChainHead,
} from "../../domain/audit/check-chain"
import type { SealedRecord } from "../../domain/audit/record"
import { GENESIS_HASH } from "../../domain/repair/event-log"
import { auditRecordOf, RECORD_COLUMNS, type AuditRow } from "./audit-row"
import { auditKey } from "./mac-key"

/** How many lines are held in memory at once. */
const BATCH = 2_000

export interface AuditVerified {
  sealed: number
  unsealed: number
  /** Attempts whose outcome was never written: the process ended in between. */
  open_attempts: number
  /** The last sealed line; to be kept outside the database and given as `known` the next time. */
  head: ChainHead
  breaks: number
  first_breaks: AuditBreak[]
}

type SealedRow = AuditRow & Pick<SealedRecord, "sequence" | "prev_hash" | "hash">

const SEALED = `
select ${RECORD_COLUMNS}, sequence, prev_hash, hash from audit_record
where sequence > ? order by sequence limit ${BATCH}`

const UNSEALED = `
select ${RECORD_COLUMNS} from audit_record where sequence is null and id > ?
order by id limit ${BATCH}`

// a line that came in a transaction which is still open cannot be seen here, so none is missed
const ORPHANS = `
select r.id, r.sequence from audit_record r
where r.kind <> 'attempted' and not exists (select 1 from audit_record a where a.id = r.entry_id)
order by r.recorded_at limit 100`

const OPEN = `
select count(*)::int as open from audit_record a
where a.kind = 'attempted' and a.recorded_at < now() - interval '2 minutes'
  and not exists (select 1 from audit_record f where f.entry_id = a.entry_id and f.kind = 'finished')`

/**
 * Checks every line of the audit log: its code, its place and link in the chain, that nothing is
 * missing between lines, that each outcome has its attempt, and that the chain still holds what it
 * held when `known` was its head. Reads only, a few thousand lines at a time.
 *
 * @param show how many places are named; the others are counted
 */
export const verifyAudit = async (
  knex: Knex,
  { known, show }: { known: ChainHead | null; show: number }
): Promise<AuditVerified> => {
  const key = auditKey()
  let head: ChainHead = { sequence: 0, hash: GENESIS_HASH }
  const result = { sealed: 0, unsealed: 0, breaks: 0, first_breaks: [] as AuditBreak[] }
  let is_known_there = known === null || known.sequence === 0
  const note = (found: AuditBreak | null): void => {
    if (!found) return
    result.breaks += 1
    if (result.first_breaks.length < show) result.first_breaks.push(found)
  }
  for (let rows: SealedRow[] = []; result.sealed === 0 || rows.length === BATCH;) {
    rows = (await knex.raw<{ rows: SealedRow[] }>(SEALED, [head.sequence])).rows
    for (const record of rows.map(auditRecordOf)) {
      note(checkSealed(key, head, record))
      // go on from what stands there, so that one break is told once
      head = { sequence: record.sequence, hash: record.hash }
      is_known_there ||= known?.sequence === head.sequence && known.hash === head.hash
    }
    result.sealed += rows.length
    if (rows.length === 0) break
  }
  for (let after = "", full = true; full;) {
    const { rows } = await knex.raw<{ rows: AuditRow[] }>(UNSEALED, [after])
    for (const record of rows.map(auditRecordOf)) note(checkUnsealed(key, record))
    result.unsealed += rows.length
    after = rows.at(-1)?.id ?? after
    full = rows.length === BATCH
  }
  const orphans = await knex.raw<{ rows: { id: string; sequence: number | null }[] }>(ORPHANS)
  for (const { id, sequence } of orphans.rows) note({ code: "no_attempt", sequence, record_id: id })
  if (known && !is_known_there)
    note({ code: "head_lost", sequence: known.sequence, record_id: null })
  const { rows: open } = await knex.raw<{ rows: { open: number }[] }>(OPEN)
  return { ...result, head, open_attempts: open[0].open }
}
