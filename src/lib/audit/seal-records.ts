import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { seal, type AuthenticRecord } from "../../domain/audit/record"
import { GENESIS_HASH } from "../../domain/repair/event-log"
import { auditRecordOf, RECORD_COLUMNS, type AuditRow } from "./audit-row"

const BATCH = 500

/** A number that no other advisory lock of the shop has. */
const SEALING = 4_711_019

const UNSEALED = `
select ${RECORD_COLUMNS} from audit_record where sequence is null
order by recorded_at, id limit ${BATCH}`

const HEAD = `
select sequence, hash from audit_record where sequence is not null
order by sequence desc limit 1`

const SEAL = `
update audit_record r
set sequence = s.sequence, prev_hash = s.prev_hash, hash = s.hash, sealed_at = now()
from jsonb_to_recordset(?::jsonb) as s(id text, sequence int, prev_hash text, hash text)
where r.id = s.id`

/**
 * Gives the lines that are not sealed yet their places in the chain, a few hundred at once. Of two
 * processes that seal at the same time one does nothing: writers never wait for the chain.
 *
 * @returns how many lines were sealed
 */
export const sealRecords = async (trx: Knex.Transaction): Promise<number> => {
  const { rows: locks } = await trx.raw<{ rows: { mine: boolean }[] }>(
    "select pg_try_advisory_xact_lock(?) as mine",
    [SEALING]
  )
  if (!locks[0].mine) return 0
  const { rows } = await trx.raw<{ rows: AuditRow[] }>(UNSEALED)
  if (rows.length === 0) return 0
  const heads = await trx.raw<{ rows: { sequence: number; hash: string }[] }>(HEAD)
  let head = heads.rows.at(0) ?? { sequence: 0, hash: GENESIS_HASH }
  const sealed = rows.map(auditRecordOf).map((record: AuthenticRecord) => {
    const { id, sequence, prev_hash, hash } = seal(record, head.sequence + 1, head.hash)
    head = { sequence, hash }
    return { id, sequence, prev_hash, hash }
  })
  await trx.raw(SEAL, [JSON.stringify(sealed)])
  return sealed.length
}
