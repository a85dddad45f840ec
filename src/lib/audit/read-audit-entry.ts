import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuditEntryDetail } from "../../contracts/audit"
import type { AuditRecord, SealedRecord } from "../../domain/audit/record"
import { ApiError } from "../errors"
import { ENTRY, presentEntry } from "./list-audit"

type RecordRow = Pick<AuditRecord, "id" | "kind" | "fields" | "changes"> & {
  recorded_at: Date
  sequence: SealedRecord["sequence"] | null
  hash: string | null
}

type EntryRow = Parameters<typeof presentEntry>[0]

/** One action with what was sent, what changed and where it stands; 404 `audit_entry_not_found`. */
export const readAuditEntry = async (knex: Knex, id: string): Promise<AuditEntryDetail> => {
  const { rows } = await knex.raw<{ rows: EntryRow[] }>(`${ENTRY} and a.id = ?`, [id])
  if (rows.length === 0) {
    throw new ApiError(404, "audit_entry_not_found", "There is no such entry in the audit log")
  }
  const records = await knex("audit_record")
    .where({ entry_id: id })
    .orderBy(["recorded_at", "id"])
    .select<RecordRow[]>("id", "kind", "recorded_at", "sequence", "hash", "fields", "changes")
  return {
    ...presentEntry(rows[0]),
    fields: records.flatMap(({ fields }) => fields ?? []),
    changes: records.flatMap(({ changes }) => changes ?? []),
    records: records.map(({ recorded_at, kind, sequence, hash, ...record }) => ({
      id: record.id,
      kind,
      at: recorded_at.toISOString(),
      sequence,
      hash,
    })),
  }
}
