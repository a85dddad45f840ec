import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The channel of LISTEN and NOTIFY on which processes of one database wake each other. */
export const NOTIFY_CHANNEL = "revivatech"

/** What kind of effect an entry is; `src/lib/outbox-handlers.ts` names the handler of each. */
export type OutboxTopic = string

export type OutboxPayload = Record<string, unknown>

/**
 * Carries out one effect. It may be called again with the same payload, after an error or when a
 * process died in the middle of it, and must then lead to the same result. Throwing means "again
 * later".
 */
export type OutboxHandler = (container: MedusaContainer, payload: OutboxPayload) => Promise<void>

export interface NewOutboxEntry {
  topic: OutboxTopic
  /** Unique over all entries ever: a second entry with it is left out without an error. */
  key: string
  payload: OutboxPayload
  /** Not before this moment; at once when left out. */
  available_at?: Date
}

// the entries and the wake-up of the dispatchers in one round trip
const ENQUEUE = `
with added as (
  insert into outbox_entry (id, topic, dedupe_key, payload, available_at)
  select id, topic, dedupe_key, payload, coalesce(available_at, now())
  from jsonb_to_recordset(?::jsonb) as entry(id text, topic text, dedupe_key text,
    payload jsonb, available_at timestamptz)
  on conflict (dedupe_key) do nothing
)
select pg_notify(?, message) from unnest(?::text[]) as message`

/**
 * Adds effects to the caller's transaction and wakes the dispatchers when it commits, and tells
 * watchers of `change`, where one is given. Rolled back with it, too.
 */
export const enqueue = async (
  trx: Knex.Transaction,
  entries: readonly NewOutboxEntry[],
  change?: RepairChange
): Promise<void> => {
  if (entries.length === 0) return
  const rows = entries.map(({ topic, key, payload, available_at }) => ({
    id: generateEntityId(undefined, "outbox"),
    topic,
    dedupe_key: key,
    payload,
    available_at,
  }))
  const messages = [{ kind: "outbox" }, ...(change ? [{ kind: "repair", ...change }] : [])]
  await trx.raw(ENQUEUE, [
    JSON.stringify(rows),
    NOTIFY_CHANNEL,
    messages.map((message) => JSON.stringify(message)),
  ])
}

export interface RepairChange {
  id: string
  /** The repair's version after the change. */
  version: number
  /** A public event name such as `repair.received`. */
  event: string
}

/**
 * Tells every process, on commit, that a staff member changed: pages read again, and that person's
 * sockets are looked at at once.
 */
export const notifyStaff = async (
  trx: Knex.Transaction,
  { id, user_id }: { id: string; user_id: string }
): Promise<void> => {
  const message = { kind: "staff", id, user_id }
  await trx.raw("select pg_notify(?, ?)", [NOTIFY_CHANNEL, JSON.stringify(message)])
}

/** Tells every process, on commit, that a repair changed, so that watchers see it at once. */
export const notifyRepair = async (
  trx: Knex.Transaction,
  { id, version, event }: RepairChange
): Promise<void> => {
  const message = { kind: "repair", id, version, event }
  await trx.raw("select pg_notify(?, ?)", [NOTIFY_CHANNEL, JSON.stringify(message)])
}
