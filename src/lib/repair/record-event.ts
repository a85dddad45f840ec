import { randomBytes } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import { appendEvent, type RepairLogEntry } from "../../domain/repair/event-log"
import type { RepairPatch } from "../../domain/repair/evidence"
import type { WorkState } from "../../domain/repair/states"

export interface NewEvent {
  repair_id: string
  sequence: number
  prev_hash: string
  event: RepairLogEntry["event"]
  from_state: WorkState | null
  to_state: WorkState
  actor: Actor
  /** Who it was, as the timeline shows it. */
  actor_name: string | null
  note: string | null
  patch: RepairPatch
  evidence: Record<string, unknown>
  occurred_at: Date
  /** One key an event; a change that can be repeated brings its own. */
  idempotency_key?: string
  /** Made here where it is not given. */
  id?: string
  /** Random where it is not given. */
  salt?: string
}

const noteIn = ({ note }: NewEvent["evidence"]): string | null =>
  typeof note === "string" ? note : null

/** A row of `repair_event`: one line of a repair's history, chained to the one before by its hash. */
export const eventRow = (event: NewEvent) => {
  const { repair_id, sequence, actor, patch } = event
  const note = event.note ?? noteIn(event.evidence)
  // the hash covers the evidence, so what the timeline shows stands there too
  const evidence = note === null ? event.evidence : { ...event.evidence, note }
  const salt = event.salt ?? randomBytes(16).toString("base64url")
  const chained = appendEvent(event.prev_hash, {
    repair_id,
    sequence,
    event: event.event,
    occurred_at: event.occurred_at.toISOString(),
    idempotency_key: event.idempotency_key ?? `${repair_id}:${sequence}`,
    actor,
    patch,
    evidence,
    salt,
  })
  return {
    id: event.id ?? generateEntityId(undefined, "revt"),
    repair_id,
    sequence,
    event: event.event,
    from_state: event.from_state,
    to_state: event.to_state,
    actor_kind: actor.kind,
    actor_id: actor.id ?? null,
    actor_name: event.actor_name,
    note,
    body: { actor, patch, evidence, salt },
    idempotency_key: chained.idempotency_key,
    prev_hash: chained.prev_hash,
    hash: chained.hash,
    occurred_at: event.occurred_at,
  }
}

/** Adds one line to a repair's history and returns its hash. */
export const recordEvent = async (trx: Knex.Transaction, event: NewEvent): Promise<string> => {
  const row = eventRow(event)
  await trx("repair_event").insert({ ...row, body: JSON.stringify(row.body) })
  return row.hash
}
