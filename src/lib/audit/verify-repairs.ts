import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { checkLog, type LogBreak, type StoredEvent } from "../../domain/repair/check-log"
import type { ChainedEntry } from "../../domain/repair/event-log"
import { logEntryOf, type EventLogRow } from "../repair/event-log-entry"
import {
  assembleRepair,
  REPAIR_COLUMNS,
  REPAIR_SOURCE,
  type RelatedRow,
} from "../repair/load-repair"

/** How many repairs are held in memory at once. */
const BATCH = 500

export interface RepairBreak extends LogBreak {
  /** `RT-2026-000123` */
  repair_number: string
}

export interface RepairsVerified {
  repairs: number
  events: number
  breaks: number
  /** The first ones, by the repairs' ids. */
  first_breaks: RepairBreak[]
}

type EventRow = EventLogRow & Omit<StoredEvent, keyof ChainedEntry>

const REPAIRS = `select ${REPAIR_COLUMNS} ${REPAIR_SOURCE}
where r.id > ? order by r.id limit ${BATCH}`

const EVENTS = `
select repair_id, sequence, event, from_state, to_state, actor_kind, actor_id, note, body,
  idempotency_key, prev_hash, hash, occurred_at
from repair_event where repair_id = any(?) order by repair_id, sequence`

const storedEvent = (row: EventRow): StoredEvent => {
  const { from_state, to_state, actor_kind, actor_id, note } = row
  return { ...logEntryOf(row), from_state, to_state, actor_kind, actor_id, note }
}

/** What the tables hold of a repair's snapshot; the rest is read from elsewhere when it is loaded. */
const storedRepair = (related: RelatedRow) => {
  const { row, snapshot } = assembleRepair(related)
  const { captured_minor, refunded_minor, technician_count, due_minor, ...held } = snapshot
  const { work_state, waiting_on, assignee_id } = row
  const state = { ...held, work_state, waiting_on, assignee_id }
  return { id: row.id, event_hash: row.event_hash, state }
}

/** Repairs and their events of one moment, so that a running shop is no broken one. */
const readBatch = (knex: Knex, after: string) =>
  knex.transaction(
    async (trx) => {
      const { rows: repairs } = await trx.raw<{ rows: RelatedRow[] }>(REPAIRS, [after])
      const { rows: events } = await trx.raw<{ rows: EventRow[] }>(EVENTS, [
        repairs.map(({ id }) => id),
      ])
      return { repairs, events }
    },
    { isolationLevel: "repeatable read", readOnly: true }
  )

/**
 * Checks the log of every repair against itself and against what is stored, in batches, so that
 * memory stays the same however many there are. Reads only.
 *
 * @param show how many broken repairs are named; the others are counted
 */
export const verifyRepairs = async (knex: Knex, show: number): Promise<RepairsVerified> => {
  const result: RepairsVerified = { repairs: 0, events: 0, breaks: 0, first_breaks: [] }
  for (let after: string | undefined = ""; after !== undefined;) {
    const { repairs, events } = await readBatch(knex, after)
    const logs = new Map<string, StoredEvent[]>(repairs.map(({ id }) => [id, []]))
    for (const row of events) logs.get(row.repair_id)?.push(storedEvent(row))
    for (const repair of repairs) {
      const found = checkLog(storedRepair(repair), logs.get(repair.id) ?? [])
      if (!found) continue
      result.breaks += 1
      if (result.first_breaks.length < show)
        result.first_breaks.push({ repair_number: repair.number, ...found })
    }
    result.repairs += repairs.length
    result.events += events.length
    after = repairs.length === BATCH ? repairs[BATCH - 1].id : undefined
  }
  return result
}
