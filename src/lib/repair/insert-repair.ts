import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import { GENESIS_HASH } from "../../domain/repair/event-log"
import { formatRepairNumber } from "../../domain/repair/number"
import type { RepairSnapshot } from "../../domain/repair/snapshot"
import { hashTrackingToken, trackingToken } from "../tracking-token"
import { recordEvent } from "./record-event"
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
  | "waiting_on"
  | "assignee_id"
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

/**
 * Opens a repair in the caller's transaction: its row, first event, the quote version that was
 * booked, its parts and its tracking link.
 */
export const insertRepair = async (
  trx: Knex.Transaction,
  number: string,
  repair: NewRepair
): Promise<LoadedRepair> => {
  const { fields, snapshot, now } = repair
  const row: RepairRow = {
    ...fields,
    number,
    version: snapshot.version,
    event_hash: GENESIS_HASH,
    work_state: snapshot.work_state,
    waiting_on: snapshot.waiting_on,
    assignee_id: snapshot.assignee_id,
    is_open: true,
    state: storedState(snapshot),
    intake: null,
    order_edit_version: null,
    search_text: repairSearchText({ ...fields, number, ...pickIdentity(snapshot) }),
    created_at: now,
    updated_at: now,
  }
  await trx("repair").insert({ ...row, state: JSON.stringify(row.state) })
  row.event_hash = await recordEvent(trx, {
    repair_id: row.id,
    sequence: 1,
    prev_hash: GENESIS_HASH,
    event: "opened",
    from_state: null,
    to_state: snapshot.work_state,
    actor: repair.actor,
    actor_name: null,
    note: null,
    patch: snapshot,
    evidence: {},
    occurred_at: now,
  })
  await trx("repair").where({ id: row.id }).update({ event_hash: row.event_hash })
  const quote = await insertRepairQuote(trx, row.id, { ...repair.quote, accepted_at: now })
  if (repair.parts.length > 0) {
    await trx("repair_part").insert(repair.parts.map((part) => ({ ...part, repair_id: row.id })))
  }
  await insertTrackingLink(trx, repair.tracking_link_id, row.id, now)
  return { row, snapshot, quotes: [quote], parts: [...repair.parts] }
}

const pickIdentity = ({ serial, imei }: RepairSnapshot) => ({ serial, imei })

/** Writes one immutable version of a repair's quote. */
export const insertRepairQuote = async (
  trx: Knex.Transaction,
  repair_id: string,
  quote: NewRepair["quote"] & { accepted_at?: Date; note?: string | null }
): Promise<RepairQuoteRow> => {
  const row = { ...quote, id: generateEntityId(undefined, "rqt"), repair_id }
  await trx("repair_quote").insert({ ...row, lines: JSON.stringify(quote.lines) })
  return {
    ...row,
    note: quote.note ?? null,
    sent_at: null,
    accepted_line_ids: null,
    accepted_at: quote.accepted_at?.toISOString() ?? null,
  }
}

const insertTrackingLink = async (
  trx: Knex.Transaction,
  id: string,
  repair_id: string,
  now: Date
): Promise<void> => {
  await trx("tracking_link").insert({
    id,
    repair_id,
    token_hash: hashTrackingToken(trackingToken(id)),
    expires_at: new Date(now.getTime() + TRACKING_LINK_DAYS * DAY_MS),
  })
}
