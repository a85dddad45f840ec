import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { MessageContent } from "../domain/messaging/message-content"
import { renderMessage, type RenderedMessage } from "../domain/messaging/render-message"
import type { Locale } from "../domain/shared/locale"
import type { MessageLink } from "./message-link"
import { NOTIFY_CHANNEL } from "./outbox"

/** The shop's time zone: the times in a message are those on its clock. */
export const shopTimeZone = (): string => process.env.SHOP_TIME_ZONE || "Europe/London"

/** With the link in the message; its secret is read or derived when the message is sent. */
export type QueueMessage = MessageContent & {
  /** What the message is about, unique over all messages: `booking_confirmed:<booking id>`. */
  key: string
  locale: Locale
  /** An e-mail address. */
  recipient: string
  repair_id: string | null
  order_id?: string | null
} & MessageLink

/** A row of the table `message`. */
export interface StoredMessage {
  id: string
  template: MessageContent["template"]
  channel: "email"
  locale: Locale
  recipient: string
  subject: string
  data: MessageContent["data"] & MessageLink
  repair_id: string | null
  order_id: string | null
  status: "queued" | "sending" | "sent" | "failed"
  delivered_by: "smtp" | "mailbox" | null
  message_id_header: string | null
  attempts: number
  last_error: string | null
  created_at: Date
  sent_at: Date | null
}

/** True for what can be a message's id; anything else is not worth asking the database. */
export const isMessageId = (id: string): boolean => /^msg_[0-9A-Za-z]{1,40}$/.test(id)

// the message, its delivery and the wake-up of the dispatchers in one round trip
const QUEUE = `
with queued as (
  insert into message (id, key, template, locale, recipient, subject, data, repair_id, order_id)
  values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
  on conflict (key) do nothing
  returning id, key
), delivery as (
  insert into outbox_entry (id, topic, dedupe_key, payload)
  select ?, 'message', 'message:' || key, jsonb_build_object('message_id', id) from queued
  on conflict (dedupe_key) do nothing
)
select pg_notify(?, ?)`

/**
 * Writes a message and its delivery into the caller's transaction. The same key again changes
 * nothing, so it is safe to repeat.
 */
export const queueMessage = async (trx: Knex.Transaction, message: QueueMessage): Promise<void> => {
  const { key, locale, recipient, repair_id, order_id } = message
  const link: MessageLink =
    "invite_id" in message
      ? { invite_id: message.invite_id }
      : { tracking_link_id: message.tracking_link_id }
  const { subject } = renderMessage(message, {
    locale,
    link_url: "",
    time_zone: shopTimeZone(),
  })
  await trx.raw(QUEUE, [
    generateEntityId(undefined, "msg"),
    key,
    message.template,
    locale,
    recipient,
    subject,
    JSON.stringify({ ...message.data, ...link }),
    repair_id,
    order_id ?? null,
    generateEntityId(undefined, "outbox"),
    NOTIFY_CHANNEL,
    JSON.stringify({ kind: "outbox" }),
  ])
}

/** What a stored message says, with the given address of its link. */
export const renderStoredMessage = (
  message: Pick<StoredMessage, "template" | "data" | "locale">,
  link_url: string
): RenderedMessage => {
  // the table keeps each template with its own data, which the row's type cannot say
  const content = { template: message.template, data: message.data } as MessageContent
  return renderMessage(content, {
    locale: message.locale,
    link_url,
    time_zone: shopTimeZone(),
  })
}
