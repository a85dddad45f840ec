import { createHmac } from "node:crypto"
import type { StaffRole } from "../staff/roles"
import { canonicalJson, sha256Hex } from "../shared/hash"
import type { FieldChange } from "./difference"

export const RECORD_KINDS = ["attempted", "changed", "finished"] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const OUTCOMES = ["done", "refused", "failed"] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * One line of the audit log; never changed. An entry is made of several: `attempted` before anything
 * happens, `changed` in each transaction of ours that it led to, `finished` before the answer. Who
 * and what stand in the first, the outcome in the last.
 */
export type AuditRecord = {
  id: string
  /** the id of the entry's `attempted` record */
  entry_id: string
  kind: RecordKind
  /** ISO 8601, UTC */
  recorded_at: string
  staff_id: string | null
  role: StaffRole | null
  user_id: string | null
  /** how the person was known: `session`, `bearer`, `pin`, `api_key`, `invite` */
  credential: string | null
  /** the secret API key's id, or that of the turn on a shared device */
  credential_id: string | null
  method: string | null
  /** as the permission table writes it; null for a path that is no route */
  route: string | null
  action: string | null
  object_kind: string | null
  object_id: string | null
  /** names of the fields that were sent */
  fields: readonly string[] | null
  outcome: Outcome | null
  status_code: number | null
  /** the stable code of a refusal */
  error_code: string | null
  changes: readonly FieldChange[] | null
}

/** A line with its authentication code, as the database holds it before it is sealed. */
export type AuthenticRecord = AuditRecord & { mac: string }

/** A line in its place in the chain. */
export type SealedRecord = AuthenticRecord & {
  /** from 1, without gaps */
  sequence: number
  prev_hash: string
  hash: string
}

const COLUMNS = [
  "id",
  "entry_id",
  "kind",
  "recorded_at",
  "staff_id",
  "role",
  "user_id",
  "credential",
  "credential_id",
  "method",
  "route",
  "action",
  "object_kind",
  "object_id",
  "fields",
  "outcome",
  "status_code",
  "error_code",
  "changes",
] as const satisfies readonly (keyof AuditRecord)[]

const contentOf = (record: AuditRecord) =>
  Object.fromEntries(COLUMNS.map((column) => [column, record[column]]))

/** A line of which only the given columns are known. */
export const newRecord = (
  known: Partial<AuditRecord> & Pick<AuditRecord, "id" | "entry_id" | "kind" | "recorded_at">
): AuditRecord => ({
  staff_id: null,
  role: null,
  user_id: null,
  credential: null,
  credential_id: null,
  method: null,
  route: null,
  action: null,
  object_kind: null,
  object_id: null,
  fields: null,
  outcome: null,
  status_code: null,
  error_code: null,
  changes: null,
  ...known,
})

/** HMAC-SHA-256 of a line under the shop's key: nobody without the key can write or alter one. */
export const macOf = (key: Uint8Array, record: AuditRecord): string =>
  createHmac("sha256", key)
    .update(canonicalJson(contentOf(record)), "utf8")
    .digest("hex")

/** Chains a line to the one before it; GENESIS_HASH of the repair's event log for the first. */
export const seal = (
  record: AuthenticRecord,
  sequence: number,
  prev_hash: string
): SealedRecord => ({
  ...record,
  sequence,
  prev_hash,
  hash: sha256Hex(canonicalJson({ ...contentOf(record), mac: record.mac, sequence, prev_hash })),
})

/** What an answer's status says of the action. */
export const outcomeOf = (status_code: number): Outcome =>
  status_code < 400 ? "done" : status_code < 500 ? "refused" : "failed"
