import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListMessagesQuery, MessageSummary } from "../contracts/message"
import { ApiError } from "./errors"
import { readCursor, writeCursor } from "./keyset"
import { maskedLink } from "./message-link"
import { isMessageId, renderStoredMessage, type StoredMessage } from "./messages"

const COLUMNS = `id, template, channel, locale, recipient, subject, status, delivered_by, attempts,
  last_error, repair_id, created_at, sent_at`

type MessageRow = Pick<StoredMessage, keyof MessageSummary>

export interface MessagePage {
  messages: MessageSummary[]
  next_cursor: string | null
}

/**
 * One page of the shop's messages, newest first. `q` is found in recipient and subject; the cursor
 * is the last row's place, so that a page costs the same however far down it is. Refuses a cursor
 * that is none of ours with 400 `invalid_query`.
 */
export const listMessages = async (knex: Knex, query: ListMessagesQuery): Promise<MessagePage> => {
  const { status, q, customer_id, cursor, limit } = query
  const after = cursor ? readCursor(cursor) : null
  const rows = await knex("message")
    // microseconds: the precision of the database, which a JavaScript date does not hold
    .select(
      knex.raw(`${COLUMNS}, (extract(epoch from created_at) * 1000000)::bigint::text as place`)
    )
    .whereNull("deleted_at")
    .modify((builder) => {
      if (status) void builder.where({ status })
      if (customer_id) {
        void builder.whereIn("repair_id", knex("repair").select("id").where({ customer_id }))
      }
      if (q) {
        const pattern = `%${q.replace(/\0/g, "").replace(/[\\%_]/g, "\\$&")}%`
        void builder.whereRaw("(recipient ilike ? or subject ilike ?)", [pattern, pattern])
      }
      if (after) {
        void builder.whereRaw(
          "(created_at, id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
          [after.at, after.id]
        )
      }
    })
    .orderBy([
      { column: "created_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(limit + 1)
    .then((found: unknown) => found as (MessageRow & { place: string })[])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    messages: page.map(summaryOf),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}

/**
 * One message with its body as the customer got it, but for the secret of its link. Refuses with
 * 404 `message_not_found`.
 */
export const readMessage = async (
  knex: Knex,
  id: string
): Promise<MessageSummary & { text: string; html: string }> => {
  const row = isMessageId(id)
    ? await knex<StoredMessage>("message").where({ id }).whereNull("deleted_at").first()
    : undefined
  if (!row) throw new ApiError(404, "message_not_found", "There is no such message")
  const { text, html } = renderStoredMessage(row, maskedLink(row.locale, row.data))
  return { ...summaryOf(row), text, html }
}

const summaryOf = (row: MessageRow): MessageSummary => ({
  id: row.id,
  template: row.template,
  channel: row.channel,
  locale: row.locale,
  recipient: row.recipient,
  subject: row.subject,
  status: row.status,
  delivered_by: row.delivered_by,
  attempts: row.attempts,
  last_error: row.last_error,
  repair_id: row.repair_id,
  created_at: row.created_at.toISOString(),
  sent_at: row.sent_at?.toISOString() ?? null,
})
