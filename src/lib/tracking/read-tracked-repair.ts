import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TrackedRepair } from "../../contracts/tracking"
import { customerProjection, type Passage } from "../../domain/repair/projection"
import { dueMinor, outstandingMinor } from "../../domain/repair/settlement"
import { toMajor } from "../../domain/shared/money"
import { preparedQuery } from "../prepared-query"
import {
  assembleRepair,
  iso,
  REPAIR_COLUMNS,
  REPAIR_SOURCE,
  type RelatedRow,
} from "../repair/load-repair"
import { presentQuoteVersions } from "../repair/present-quote-version"
import { hashTrackingToken } from "../tracking-token"

interface TrackedRow extends RelatedRow {
  passages: Passage[]
  messages: { id: string; template: string; subject: string; sent_at: string }[]
  colour: string | null
}

// all of a tracking page in one round trip
const TRACKED = `select ${REPAIR_COLUMNS},
  (select coalesce(jsonb_agg(jsonb_build_object('work_state', e.to_state,
      'hold', e.body->'patch'->'hold', 'occurred_at', e.occurred_at) order by e.sequence), '[]'::jsonb)
    from repair_event e where e.repair_id = r.id) as passages,
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'template', m.template,
      'subject', m.subject, 'sent_at', m.sent_at) order by m.sent_at), '[]'::jsonb)
    from message m where m.repair_id = r.id and m.status = 'sent' and m.deleted_at is null)
    as messages,
  (select d.colour from customer_device d where d.id = r.customer_device_id) as colour
${REPAIR_SOURCE}
where r.deleted_at is null`

const BY_ID = `${TRACKED} and r.id = ?`

const BY_TOKEN = `${TRACKED} and r.id = (
  select l.repair_id from tracking_link l
  where l.token_hash = ? and l.revoked_at is null and l.expires_at > now() and l.deleted_at is null)`

const READABLE = new Set([
  "sent",
  "viewed",
  "accepted",
  "part_accepted",
  "declined",
  "expired",
  "superseded",
])

/** The customer's view of the repair with this id; null when there is none. */
export const readTrackedRepair = async (
  knex: Knex,
  id: string,
  now: Date
): Promise<TrackedRepair | null> => {
  const [row] = await preparedQuery<TrackedRow>(knex, "tracked_by_id", BY_ID, [id])
  return row ? presentTracked(row, now) : null
}

/** The customer's view of the repair that a live tracking link opens; null when there is none. */
export const readTrackedByToken = async (
  knex: Knex,
  token: string,
  now: Date
): Promise<TrackedRepair | null> => {
  const hash = hashTrackingToken(token)
  const [row] = await preparedQuery<TrackedRow>(knex, "tracked_by_token", BY_TOKEN, [hash])
  return row ? presentTracked(row, now) : null
}

/**
 * What the customer sees of a repair: milestones, whom it waits for, prices, payments, messages.
 * Neither the bench's states nor anything staff wrote for each other is in it.
 */
const presentTracked = (tracked: TrackedRow, now: Date): TrackedRepair => {
  const { passages, messages, colour } = tracked
  const { row, quotes, snapshot } = assembleRepair(tracked)
  const view = customerProjection(
    snapshot,
    passages.map((passage) => ({ ...passage, occurred_at: iso(passage.occurred_at) })),
    now
  )
  const amount = (minor: number) => toMajor(minor, row.currency_code)
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: view.status,
    headline: view.headline_key,
    milestones: [...view.milestones],
    waiting_on: view.waiting_on,
    promise:
      row.promise_p50_at && row.promise_p90_at
        ? { p50: iso(row.promise_p50_at), p90: iso(row.promise_p90_at) }
        : null,
    booked_at: iso(row.created_at),
    service_method: row.service_method,
    outcome: view.outcome,
    device: { name: row.device_name, slug: row.device_slug, kind: row.device_kind, colour },
    quotes: presentQuoteVersions(quotes.filter(({ status }) => READABLE.has(status))),
    payment: {
      currency_code: row.currency_code,
      total: amount(dueMinor(snapshot)),
      paid: amount(snapshot.captured_minor - snapshot.refunded_minor),
      outstanding: amount(Math.max(0, outstandingMinor(snapshot))),
    },
    photos: [],
    messages: messages.map((message) => ({ ...message, sent_at: iso(message.sent_at) })),
    credential_log: [],
    documents: [],
    // Cancelling by the customer comes with the refund rules; until then it is not offered.
    allowed_actions: view.allowed_actions.filter((action) => action !== "cancel"),
  }
}
