import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import { startClock } from "../../domain/repair/clock"
import { GENESIS_HASH } from "../../domain/repair/event-log"
import { formatRepairNumber } from "../../domain/repair/number"
import { applyDecision, type AllowedDecision } from "../../domain/repair/machine"
import type { RepairSnapshot } from "../../domain/repair/snapshot"
import { insertRows } from "../insert-rows"
import { openingDeltas } from "../insights/record-metrics"
import { hashTrackingToken, trackingToken } from "../tracking-token"
import { eventRow } from "./record-event"
import { iso } from "./load-repair"
import type { LoadedRepair, RepairQuoteRow, RepairRow } from "./repair-row"
import type { NewRepairPart } from "./reserve-parts"
import { storedState } from "./save-decision"
import { repairSearchText } from "./search-text"

const TRACKING_LINK_DAYS = 365
const DAY_MS = 86_400_000

type Given = Omit<
  RepairRow,
  | "number"
  | "version"
  | "event_hash"
  | "state"
  | "search_text"
  | "work_state"
  | "state_entered_at"
  | "waiting_on"
  | "waiting_since"
  | "waited_ms"
  | "assignee_id"
  | "priority"
  | "is_open"
  | "order_edit_version"
  | "intake"
  | "created_at"
  | "updated_at"
>

export interface NewRepair {
  fields: Given
  snapshot: RepairSnapshot
  quote: Omit<RepairQuoteRow, "id" | "sent_at" | "accepted_at" | "note" | "accepted_line_ids">
  parts: readonly NewRepairPart[]
  tracking_link_id: string
  actor: Actor
  now: Date
}

/** The next repair number, `RT-2026-000123`. Numbers may have gaps, never repeats. */
export const nextRepairNumber = async (trx: Knex.Transaction, now: Date): Promise<string> => {
  const { rows } = await trx.raw<{ rows: { sequence: string }[] }>(
    "select nextval('repair_number_seq') as sequence"
  )
  return formatRepairNumber(now.getUTCFullYear(), Number(rows[0].sequence))
}

/** A decision that is made in the same breath as the repair is opened. */
export interface Confirmation {
  decision: AllowedDecision
  actor: Actor
  idempotency_key: string
}

const openingEvents = (
  { fields, snapshot, actor, now }: NewRepair,
  confirmation: Confirmation | null
) => {
  const common = {
    repair_id: fields.id,
    actor_name: null,
    note: null,
    evidence: {},
    occurred_at: now,
  }
  const opened = eventRow({
    ...common,
    sequence: 1,
    prev_hash: GENESIS_HASH,
    event: "opened",
    from_state: null,
    to_state: snapshot.work_state,
    actor,
    patch: snapshot,
  })
  if (!confirmation) return [opened]
  const { decision, idempotency_key } = confirmation
  const confirmed = eventRow({
    ...common,
    sequence: 2,
    prev_hash: opened.hash,
    event: decision.event,
    from_state: decision.from,
    to_state: decision.to,
    actor: confirmation.actor,
    patch: decision.patch,
    idempotency_key,
  })
  return [opened, confirmed]
}

/**
 * Opens a repair in the caller's transaction, by one statement: its row, its first events, the quote
 * version that was booked, its parts and its tracking link.
 */
export const insertRepair = async (
  trx: Knex.Transaction,
  number: string,
  repair: NewRepair,
  confirmation: Confirmation | null
): Promise<LoadedRepair> => {
  const { fields, now } = repair
  const snapshot = confirmation
    ? applyDecision(repair.snapshot, confirmation.decision)
    : repair.snapshot
  const events = openingEvents(repair, confirmation)
  const row: RepairRow = {
    ...fields,
    number,
    version: snapshot.version,
    event_hash: events[events.length - 1].hash,
    work_state: snapshot.work_state,
    ...startClock(snapshot.waiting_on, now),
    state_entered_at: now,
    assignee_id: snapshot.assignee_id,
    priority: "normal",
    is_open: true,
    state: storedState(snapshot),
    intake: null,
    order_edit_version: null,
    search_text: repairSearchText({ ...fields, number, ...pickIdentity(snapshot) }),
    created_at: now,
    updated_at: now,
  }
  const quote = { ...repair.quote, id: generateEntityId(undefined, "rqt"), accepted_at: iso(now) }
  await insertRows(trx, [
    { table: "repair", rows: [{ ...row }] },
    { table: "repair_event", rows: events },
    { table: "repair_quote", rows: [{ ...quote, repair_id: row.id }] },
    { table: "repair_part", rows: repair.parts.map((part) => ({ ...part, repair_id: row.id })) },
    { table: "tracking_link", rows: [trackingLinkRow(repair.tracking_link_id, row.id, now)] },
    { table: "insight_delta", rows: openingDeltas(row, events) },
  ])
  const quotes = [{ ...quote, note: null, sent_at: null, accepted_line_ids: null }]
  return { row, snapshot, quotes, parts: [...repair.parts] }
}

const pickIdentity = ({ serial, imei }: RepairSnapshot) => ({ serial, imei })

const trackingLinkRow = (id: string, repair_id: string, now: Date) => ({
  id,
  repair_id,
  token_hash: hashTrackingToken(trackingToken(id)),
  expires_at: new Date(now.getTime() + TRACKING_LINK_DAYS * DAY_MS),
})

/** Writes one more, immutable version of a repair's quote. */
export const insertRepairQuote = async (
  trx: Knex.Transaction,
  repair_id: string,
  quote: NewRepair["quote"] & { note: string | null }
): Promise<RepairQuoteRow> => {
  const row = { ...quote, id: generateEntityId(undefined, "rqt") }
  await trx("repair_quote").insert({ ...row, repair_id, lines: JSON.stringify(quote.lines) })
  return { ...row, sent_at: null, accepted_at: null, accepted_line_ids: null }
}
