import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ChainedEntry, RepairLogEntry } from "../../src/domain/repair/event-log"

interface EventRow {
  repair_id: string
  sequence: number
  event: RepairLogEntry["event"]
  occurred_at: Date
  idempotency_key: string
  prev_hash: string
  hash: string
  body: Pick<RepairLogEntry, "actor" | "patch" | "evidence">
}

/** A repair's history as the domain knows it. */
export const eventLogOf = async (knex: Knex, repair_id: string): Promise<ChainedEntry[]> => {
  const rows = await knex("repair_event")
    .where({ repair_id })
    .orderBy("sequence")
    .select<EventRow[]>()
  return rows.map(({ body, occurred_at, ...row }) => ({
    repair_id: row.repair_id,
    sequence: row.sequence,
    event: row.event,
    occurred_at: occurred_at.toISOString(),
    idempotency_key: row.idempotency_key,
    actor: body.actor,
    patch: body.patch,
    evidence: body.evidence,
    prev_hash: row.prev_hash,
    hash: row.hash,
  }))
}
