import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import { advanceClock } from "../../domain/repair/clock"
import type { RepairPatch } from "../../domain/repair/evidence"
import { applyDecision, type AllowedDecision } from "../../domain/repair/machine"
import { dueMinor } from "../../domain/repair/settlement"
import type { RepairSnapshot } from "../../domain/repair/snapshot"
import { isTerminal } from "../../domain/repair/states"
import { ApiError } from "../errors"
import { recordMetrics } from "../insights/record-metrics"
import { notifyRepair } from "../outbox"
import { recordEvent } from "./record-event"
import type { LoadedRepair, StoredState } from "./repair-row"

export interface DecisionRecord {
  actor: Actor
  actor_name: string | null
  evidence: Record<string, unknown>
  note: string | null
  now: Date
  idempotency_key?: string
}

/** The part of a snapshot that column `state` keeps. */
export const storedState = (snapshot: RepairSnapshot): StoredState => {
  const { id, version, quotes, parts, captured_minor, refunded_minor, ...rest } = snapshot
  const { technician_count, due_minor, ...state } = rest
  return state
}

/**
 * Writes a decision: the repair's new state, its event, the quotes and parts whose status moved,
 * and the signal to whoever is looking. The version makes sure that of two decisions on the same
 * state one wins.
 *
 * @returns the repair as it is now
 * @throws ApiError 409 `stale_version`
 */
export const saveDecision = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  decision: AllowedDecision,
  record: DecisionRecord
): Promise<LoadedRepair> => {
  const snapshot = applyDecision(repair.snapshot, decision)
  const event_hash = await recordEvent(trx, {
    ...record,
    repair_id: repair.row.id,
    sequence: snapshot.version,
    prev_hash: repair.row.event_hash,
    event: decision.event,
    from_state: decision.from,
    to_state: decision.to,
    patch: decision.patch,
    occurred_at: record.now,
  })
  const columns = {
    version: snapshot.version,
    event_hash,
    work_state: snapshot.work_state,
    ...advanceClock(repair.row, snapshot.waiting_on, record.now),
    state_entered_at: decision.from === decision.to ? repair.row.state_entered_at : record.now,
    assignee_id: snapshot.assignee_id,
    is_open: !isTerminal(snapshot.work_state),
    total_minor: dueMinor(snapshot),
  }
  const updated = await trx("repair")
    .where({ id: repair.row.id, version: repair.row.version })
    .update({
      ...columns,
      waited_ms: JSON.stringify(columns.waited_ms),
      state: JSON.stringify(storedState(snapshot)),
      updated_at: record.now,
    })
  if (updated !== 1) throw staleVersion()
  await saveQuoteStatuses(trx, repair, decision.patch, record)
  await savePartStatuses(trx, repair, decision.patch)
  await notifyRepair(trx, {
    id: repair.row.id,
    version: snapshot.version,
    event: decision.emits,
  })
  const saved = {
    ...repair,
    snapshot,
    row: { ...repair.row, ...columns, state: storedState(snapshot), updated_at: record.now },
  }
  const { event, patch } = decision
  await recordMetrics(trx, { before: repair, after: saved, event, patch, at: record.now })
  return saved
}

/** The refusal of a change that was decided on an older state than the repair has now. */
export const staleVersion = (): ApiError =>
  new ApiError(409, "stale_version", "Somebody else changed this repair. Look again, then repeat.")

const saveQuoteStatuses = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  patch: RepairPatch,
  { now, evidence, actor }: DecisionRecord
): Promise<void> => {
  for (const quote of patch.quotes ?? []) {
    const before = repair.quotes.find(({ version }) => version === quote.version)
    if (!before || before.status === quote.status) continue
    const accepted = quote.status === "accepted" || quote.status === "part_accepted"
    await trx("repair_quote")
      .where({ id: before.id })
      .update({
        status: quote.status,
        updated_at: now,
        ...(quote.status === "sent" ? { sent_at: now } : {}),
        ...(accepted ? { accepted_at: now, acceptance: JSON.stringify({ actor, evidence }) } : {}),
      })
    before.status = quote.status
  }
}

const savePartStatuses = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  patch: RepairPatch
): Promise<void> => {
  for (const part of patch.parts ?? []) {
    const before = repair.parts.find(({ id }) => id === part.id)
    if (!before || before.status === part.status) continue
    await trx("repair_part").where({ id: part.id }).update({ status: part.status })
    before.status = part.status
  }
}
