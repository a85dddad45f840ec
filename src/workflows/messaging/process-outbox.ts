import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MAX_ATTEMPTS, retryDelayMs } from "../../domain/messaging/retry-delay"
import type { OutboxHandler, OutboxPayload } from "../../lib/outbox"
import type MessagingModuleService from "../../modules/messaging/service"
import { LEASE_SECONDS, withLease } from "./lease"

/** How many effects one drain claims and carries out at once. */
const LANES = 8
const MAX_ERROR_LENGTH = 1_000

export type OutboxHandlers = Readonly<Record<string, OutboxHandler>>

export interface DrainOptions {
  /** At most so many entries are begun; 100 when left out. */
  limit?: number
  /** Goes on without a limit until no entry is due. Entries that failed are due again later. */
  until_empty?: boolean
}

/** What became of the entries of one drain. */
export interface DrainResult {
  done: number
  retried: number
  dead: number
}

interface ClaimedEntry {
  id: string
  topic: string
  payload: OutboxPayload
  attempts: number
}

// the oldest are begun first, whatever order the update meets them in
const CLAIM = `
with due as (
  select id, available_at from outbox_entry
  where status in ('pending', 'processing') and available_at <= now()
  order by available_at, id limit ? for update skip locked
), claimed as (
  update outbox_entry e set status = 'processing', attempts = attempts + 1, updated_at = now(),
    available_at = now() + make_interval(secs => ?)
  from due where e.id = due.id
  returning e.id, e.topic, e.payload, e.attempts, due.available_at as due_at
)
select id, topic, payload, attempts from claimed order by due_at, id`

/**
 * Carries out the effects that are due, a few at once. Safe in any number of processes: an entry is
 * claimed under a lease that is renewed while its handler runs, so that the entry of a killed
 * process is claimed again after 20 seconds. An effect that throws comes back with a growing delay
 * and is dead after 30 attempts.
 */
export const drainOutbox = async (
  container: MedusaContainer,
  handlers: OutboxHandlers,
  { limit = 100, until_empty = false }: DrainOptions = {}
): Promise<DrainResult> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const messaging = container.resolve<MessagingModuleService>("messaging")
  const result: DrainResult = { done: 0, retried: 0, dead: 0 }
  let left = until_empty ? Infinity : limit
  const running = new Set<Promise<void>>()
  const start = (entry: ClaimedEntry): void => {
    const work = processEntry(container, knex, handlers, entry).then((end) => {
      result[end] += 1
      running.delete(work)
    })
    running.add(work)
  }
  const rounds = async (): Promise<void> => {
    for (let dry = false; !dry && left > 0 && !messaging.isStopping;) {
      const wanted = Math.min(LANES - running.size, left)
      const { rows } = await knex.raw<{ rows: ClaimedEntry[] }>(CLAIM, [wanted, LEASE_SECONDS])
      left -= rows.length
      rows.forEach(start)
      dry = rows.length < wanted
      if (!dry) await Promise.race(running)
    }
    await Promise.all(running)
  }
  await messaging.beforeShutdown(rounds())
  return result
}

const processEntry = async (
  container: MedusaContainer,
  knex: Knex,
  handlers: OutboxHandlers,
  entry: ClaimedEntry
): Promise<keyof DrainResult> => {
  // whoever lost the lease changes nothing any more
  const mine = { id: entry.id, status: "processing", attempts: entry.attempts }
  const renew = () =>
    knex("outbox_entry")
      .where(mine)
      .update({ available_at: knex.raw("now() + make_interval(secs => ?)", [LEASE_SECONDS]) })
  try {
    if (entry.attempts > MAX_ATTEMPTS) throw new Error("The process ended during each attempt")
    const handler = handlers[entry.topic]
    if (!handler) throw new Error(`No handler for the topic ${entry.topic}`)
    await withLease(renew, () => handler(container, entry.payload))
  } catch (error) {
    const last_error = textOf(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Outbox ${entry.topic} ${entry.id}, attempt ${entry.attempts}: ${last_error}`)
    if (entry.attempts >= MAX_ATTEMPTS) return giveUp(knex, entry, mine, last_error)
    const delay_ms = retryDelayMs(entry.attempts, Math.random())
    await knex("outbox_entry")
      .where(mine)
      .update({
        status: "pending",
        last_error,
        updated_at: knex.fn.now(),
        available_at: knex.raw("now() + make_interval(secs => ?)", [delay_ms / 1000]),
      })
    return "retried"
  }
  await knex("outbox_entry")
    .where(mine)
    .update({ status: "done", done_at: knex.fn.now(), updated_at: knex.fn.now(), last_error: null })
  return "done"
}

/** The dead letter: kept for the staff to see; a message it was to deliver counts as failed. */
const giveUp = async (
  knex: Knex,
  entry: ClaimedEntry,
  mine: Record<string, unknown>,
  last_error: string
): Promise<"dead"> => {
  await knex.transaction(async (trx) => {
    await trx("outbox_entry")
      .where(mine)
      .update({ status: "dead", last_error, updated_at: trx.fn.now() })
    if (entry.topic !== "message") return
    await trx("message")
      .where({ id: entry.payload.message_id })
      .whereIn("status", ["queued", "sending"])
      .update({ status: "failed", last_error, locked_until: null, updated_at: trx.fn.now() })
  })
  return "dead"
}

const textOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR_LENGTH)
