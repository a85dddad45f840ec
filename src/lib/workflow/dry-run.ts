import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DryRunRequest, DryRunResponse } from "../../contracts/workflow"
import type { ServiceMethod } from "../../domain/repair/states"
import type { WorkflowDocument } from "../../domain/workflow/definition"
import { replayByWorkflow } from "../../domain/workflow/dry-run"
import { effectiveWorkflow, type EffectiveWorkflow } from "../../domain/workflow/effective"
import { readCursor, writeCursor } from "../keyset"
import { shopTimeZone } from "../messages"
import { logEntryOf, type EventLogRow } from "../repair/event-log-entry"

interface PastRepair {
  id: string
  number: string
  service_method: ServiceMethod
  place: string
}

const PAST = `
select r.id, r.number, r.service_method,
  (extract(epoch from r.created_at) * 1000000)::bigint::text as place
from repair r where r.deleted_at is null`
const AFTER = ` and (r.created_at, r.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)`

const logsOf = async (knex: Knex, ids: readonly string[]): Promise<Map<string, EventLogRow[]>> => {
  const rows = await knex("repair_event")
    .whereIn("repair_id", [...ids])
    .orderBy(["repair_id", "sequence"])
    .select<EventLogRow[]>()
  const logs = new Map<string, EventLogRow[]>(ids.map((id) => [id, []]))
  for (const row of rows) logs.get(row.repair_id)?.push(row)
  return logs
}

/**
 * Replays one page of past repairs, newest first, by a draft: which of their transitions it would
 * have refused, and which of its norms they missed. Nothing is written.
 *
 * @throws ApiError 400 `invalid_query` for a cursor of another list
 */
export const dryRunWorkflow = async (
  knex: Knex,
  document: WorkflowDocument,
  { cursor, limit }: Pick<DryRunRequest, "cursor" | "limit">,
  now: Date
): Promise<DryRunResponse> => {
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await knex.raw<{ rows: PastRepair[] }>(
    `${PAST}${after ? AFTER : ""} order by r.created_at desc, r.id desc limit ?`,
    [...(after ? [after.at, after.id] : []), limit + 1]
  )
  const page = rows.slice(0, limit)
  const logs = await logsOf(
    knex,
    page.map(({ id }) => id)
  )
  const workflows = new Map<ServiceMethod, EffectiveWorkflow>()
  const workflowOf = (service_method: ServiceMethod) => {
    const known =
      workflows.get(service_method) ??
      effectiveWorkflow(document, { service_method, warranty: false })
    workflows.set(service_method, known)
    return known
  }
  const zone = shopTimeZone()
  const replays = page.map(({ id, number, service_method }) => {
    const log = (logs.get(id) ?? []).map(logEntryOf)
    const { refused, missed } = replayByWorkflow(log, workflowOf(service_method), zone, now)
    const repair = { repair_id: id, number }
    return {
      refused: refused.map((event) => ({ ...repair, ...event, gates: [...event.gates] })),
      missed: missed.map((norm) => ({ ...repair, ...norm })),
    }
  })
  const last = page.at(-1)
  return {
    repairs: page.length,
    refused: replays.flatMap(({ refused }) => refused),
    missed: replays.flatMap(({ missed }) => missed),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
