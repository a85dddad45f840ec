import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import type { RepairPatch } from "../../domain/repair/evidence"
import { recordMetrics } from "../insights/record-metrics"
import { notifyRepair } from "../outbox"
import { recordEvent } from "./record-event"
import type { LoadedRepair, RepairRow } from "./repair-row"
import { staleVersion, storedState } from "./save-decision"

interface Amendment {
  patch: RepairPatch
  actor: Actor
  actor_name: string | null
  note: string | null
  now: Date
  /** what changes beside the state, with the evidence that says so in the log */
  columns?: Pick<RepairRow, "priority">
  evidence?: Record<string, unknown>
  idempotency_key?: string
}

/** Writes a change that is no transition, such as a note or a part line, as one more event. */
export const amendRepair = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  { patch, columns: beside, evidence = {}, idempotency_key, ...by }: Amendment
): Promise<LoadedRepair> => {
  const { row } = repair
  const { actor, actor_name, note, now } = by
  const snapshot = { ...repair.snapshot, ...patch, version: repair.snapshot.version + 1 }
  const event_hash = await recordEvent(trx, {
    repair_id: row.id,
    sequence: snapshot.version,
    prev_hash: row.event_hash,
    event: "amended",
    from_state: row.work_state,
    to_state: snapshot.work_state,
    actor,
    actor_name,
    note,
    patch,
    evidence,
    occurred_at: now,
    idempotency_key,
  })
  const columns = {
    ...beside,
    version: snapshot.version,
    event_hash,
    assignee_id: snapshot.assignee_id,
    updated_at: now,
  }
  const updated = await trx("repair")
    .where({ id: row.id, version: row.version })
    .update({ ...columns, state: JSON.stringify(storedState(snapshot)) })
  if (updated !== 1) throw staleVersion()
  await notifyRepair(trx, { id: row.id, version: snapshot.version, event: "repair.amended" })
  const amended = { ...repair, snapshot, row: { ...row, ...columns, state: storedState(snapshot) } }
  const change = { before: repair, after: amended, patch, evidence, at: now }
  await recordMetrics(trx, { ...change, event: "amended" })
  return amended
}
