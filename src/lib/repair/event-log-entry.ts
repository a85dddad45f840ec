import type { ChainedEntry, RepairLogEntry } from "../../domain/repair/event-log"

/** The columns of `repair_event` that its chain of hashes covers. */
export interface EventLogRow {
  repair_id: string
  sequence: number
  event: RepairLogEntry["event"]
  occurred_at: Date
  idempotency_key: string
  prev_hash: string
  hash: string
  body: Pick<RepairLogEntry, "actor" | "patch" | "evidence" | "salt">
}

/** A row of `repair_event` as the entry that `verifyChain` and `replay` read. */
export const logEntryOf = ({ body, occurred_at, ...row }: EventLogRow): ChainedEntry => ({
  repair_id: row.repair_id,
  sequence: row.sequence,
  event: row.event,
  occurred_at: occurred_at.toISOString(),
  idempotency_key: row.idempotency_key,
  actor: body.actor,
  patch: body.patch,
  evidence: body.evidence,
  salt: body.salt,
  prev_hash: row.prev_hash,
  hash: row.hash,
})
