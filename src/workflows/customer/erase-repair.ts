import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { redactedDigest, type RepairLogEntry } from "../../domain/repair/event-log"
import { redactEntry, redactPatch } from "../../domain/repair/redaction"
import { logEntryOf, type EventLogRow } from "../../lib/repair/event-log-entry"
import { loadRepair } from "../../lib/repair/load-repair"
import { recordEvent } from "../../lib/repair/record-event"
import type { StoredState } from "../../lib/repair/repair-row"
import { repairSearchText } from "../../lib/repair/search-text"
import type { Performer } from "../repair/apply-decision"

const NOBODY = { first_name: "", last_name: "", email: "", phone: null } as const

/** Takes the personal data out of a repair's events; answers the digest of what is left of each. */
const redactEvents = async (
  trx: Knex.Transaction,
  repair_id: string
): Promise<Record<string, string>> => {
  await trx.raw("select set_config('revivatech.erased_repair', ?, true)", [repair_id])
  const rows = await trx("repair_event")
    .where({ repair_id })
    .orderBy("sequence")
    .select<EventLogRow[]>()
  const digests: Record<string, string> = {}
  for (const row of rows) {
    const { prev_hash: _prev, hash: _hash, ...entry } = logEntryOf(row)
    const left: RepairLogEntry = redactEntry(entry)
    digests[left.sequence] = redactedDigest(left)
    const { actor, patch, evidence } = left
    await trx("repair_event")
      .where({ repair_id, sequence: left.sequence })
      .update({
        body: JSON.stringify({ actor, patch, evidence }),
        note: null,
        actor_name: actor.kind === "staff" ? trx.ref("actor_name") : null,
      })
  }
  await trx.raw("select set_config('revivatech.erased_repair', '', true)")
  return digests
}

/**
 * Erases the customer from one repair: its columns, its state, its events, quotes and tracking
 * links. What was done to the device, when and for how much stays, and the log still verifies.
 */
export const eraseRepair = async (
  trx: Knex.Transaction,
  repair_id: string,
  { actor, name }: Performer,
  now: Date
): Promise<void> => {
  const { row } = await loadRepair(trx, repair_id, { lock: true })
  const redacted = await redactEvents(trx, repair_id)
  const version = row.version + 1
  const event_hash = await recordEvent(trx, {
    repair_id,
    sequence: version,
    prev_hash: row.event_hash,
    event: "erased",
    from_state: row.work_state,
    to_state: row.work_state,
    actor,
    actor_name: name,
    note: null,
    patch: {},
    evidence: { redacted },
    occurred_at: now,
  })
  const { number, device_name } = row
  await trx("repair")
    .where({ id: repair_id })
    .update({
      ...NOBODY,
      version,
      event_hash,
      description: "",
      intake: null,
      state: JSON.stringify(redactPatch(row.state) as StoredState),
      search_text: repairSearchText({ ...NOBODY, number, device_name, serial: null, imei: null }),
      updated_at: now,
    })
  await trx.raw(
    `update repair_quote set note = null, acceptance = case when acceptance is not null then
       jsonb_build_object('actor', acceptance->'actor', 'evidence', jsonb_strip_nulls(
         jsonb_build_object('accepted_line_ids', acceptance->'evidence'->'accepted_line_ids'))) end
     where repair_id = ?`,
    [repair_id]
  )
  await trx("tracking_link")
    .where({ repair_id })
    .whereNull("revoked_at")
    .update({ revoked_at: now })
}
