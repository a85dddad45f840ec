import { AsyncLocalStorage } from "node:async_hooks"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { differences, type Row } from "../../domain/audit/difference"
import { newRecord, outcomeOf, type AuditRecord } from "../../domain/audit/record"
import { writeRecord } from "./write-record"

/** What an action is about, and where its row is. */
export interface AuditTarget {
  kind: string | null
  table: string | null
  id: string | null
}

/** An action whose `attempted` line is written and whose `finished` line is not. */
export interface OpenEntry {
  id: string
  target: AuditTarget
  /** The object's row as the last line of this entry saw it; null where there is none. */
  row: Row | null
  /** Some transaction of ours has written a `changed` line. */
  has_changes: boolean
  is_finished: boolean
}

const current = new AsyncLocalStorage<OpenEntry>()

/** Runs `work`, and all that it starts and awaits, as part of an action. */
export const inAuditEntry = <T>(entry: OpenEntry, work: () => T): T => current.run(entry, work)

/** The action that the caller is part of, if it still goes on. */
export const currentEntry = (): OpenEntry | undefined => {
  const entry = current.getStore()
  return entry?.is_finished ? undefined : entry
}

const line = (entry_id: string, kind: AuditRecord["kind"], known: Partial<AuditRecord>) =>
  newRecord({
    ...known,
    id: kind === "attempted" ? entry_id : generateEntityId(undefined, "audit"),
    entry_id,
    kind,
    recorded_at: new Date().toISOString(),
  })

const readRow = async (knex: Knex, { table, id }: AuditTarget): Promise<Row | null> => {
  if (table === null || id === null) return null
  const { rows } = await knex.raw<{ rows: { row: Row }[] }>(
    "select to_jsonb(t) as row from ?? t where id = ?",
    [table, id]
  )
  return rows[0]?.row ?? null
}

/** Writes the line that says that somebody is about to do something, and commits it at once. */
export const openEntry = async (
  knex: Knex,
  target: AuditTarget,
  known: Partial<AuditRecord>
): Promise<OpenEntry> => {
  const id = generateEntityId(undefined, "audit")
  await writeRecord(knex, line(id, "attempted", known))
  const row = await readRow(knex, target)
  return { id, target, row, has_changes: false, is_finished: false }
}

const WROTE = "select pg_current_xact_id_if_assigned() is not null as wrote"

/**
 * Writes what the caller's transaction changed of the action's object, as its last statement. A
 * transaction that only read or locked leaves no line.
 *
 * @returns to be called once the transaction is committed
 */
export const recordChange = async (
  trx: Knex.Transaction,
  entry: OpenEntry
): Promise<() => void> => {
  const { rows } = await trx.raw<{ rows: { wrote: boolean }[] }>(WROTE)
  if (!rows[0].wrote) return () => undefined
  const { kind, id } = entry.target
  const row = await readRow(trx, entry.target)
  const changes = differences(entry.row, row)
  await writeRecord(trx, line(entry.id, "changed", { object_kind: kind, object_id: id, changes }))
  return () => {
    entry.row = row
    entry.has_changes = true
  }
}

/** What is known of an action when it is over. */
export interface Ending {
  status_code: number
  error_code: string | null
  /** The id of what was made, where the route did not name it before. */
  created_id: string | null
}

/** Writes the outcome, with what changed where no transaction of ours has said it. */
export const finishEntry = async (knex: Knex, entry: OpenEntry, ending: Ending): Promise<void> => {
  entry.is_finished = true
  const { status_code, error_code, created_id } = ending
  const outcome = outcomeOf(status_code)
  const target = { ...entry.target, id: entry.target.id ?? created_id }
  const unsaid = outcome === "done" && !entry.has_changes && target.id !== null
  const changes = unsaid ? differences(entry.row, await readRow(knex, target)) : null
  await writeRecord(
    knex,
    line(entry.id, "finished", {
      object_kind: target.kind,
      object_id: target.id,
      outcome,
      status_code,
      error_code,
      changes,
    })
  )
}
