import { macOf, seal, type AuthenticRecord, type SealedRecord } from "./record"

export type AuditBreak = {
  code:
    "sequence_gap" | "broken_link" | "hash_mismatch" | "mac_mismatch" | "no_attempt" | "head_lost"
  /** null for a line that is not sealed yet */
  sequence: number | null
  record_id: string | null
}

/** Where a chain stands. */
export type ChainHead = { sequence: number; hash: string }

const equalMac = (key: Uint8Array, record: AuthenticRecord): boolean =>
  macOf(key, record) === record.mac

/**
 * Checks the next sealed line after `head`.
 *
 * @returns what does not fit, or null
 */
export function checkSealed(
  key: Uint8Array,
  head: ChainHead,
  record: SealedRecord
): AuditBreak | null {
  const broken = (code: AuditBreak["code"]): AuditBreak => ({
    code,
    sequence: record.sequence,
    record_id: record.id,
  })
  if (record.sequence !== head.sequence + 1) return broken("sequence_gap")
  if (record.prev_hash !== head.hash) return broken("broken_link")
  if (record.hash !== seal(record, record.sequence, record.prev_hash).hash)
    return broken("hash_mismatch")
  return equalMac(key, record) ? null : broken("mac_mismatch")
}

/** Checks a line that has no place in the chain yet. */
export const checkUnsealed = (key: Uint8Array, record: AuthenticRecord): AuditBreak | null =>
  equalMac(key, record) ? null : { code: "mac_mismatch", sequence: null, record_id: record.id }
