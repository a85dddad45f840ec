import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ChainedEntry } from "../../src/domain/repair/event-log"
import { logEntryOf, type EventLogRow } from "../../src/lib/repair/event-log-entry"

/** A repair's history as the domain knows it. */
export const eventLogOf = async (knex: Knex, repair_id: string): Promise<ChainedEntry[]> => {
  const rows = await knex("repair_event")
    .where({ repair_id })
    .orderBy("sequence")
    .select<EventLogRow[]>()
  return rows.map(logEntryOf)
}
