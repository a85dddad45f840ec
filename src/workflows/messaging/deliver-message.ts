import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { secretLink } from "../../lib/message-link"
import { renderStoredMessage, type StoredMessage } from "../../lib/messages"
import { failPoint } from "../../lib/fail-point"
import type { OutboxHandler } from "../../lib/outbox"
import type MessagingModuleService from "../../modules/messaging/service"
import { isRefusedForGood, mailSender } from "../../modules/messaging/smtp"
import { LEASE_SECONDS, withLease } from "./lease"

const MessagePayload = z.object({ message_id: z.string().min(1) })

const CLAIM = `
update message set status = 'sending', attempts = attempts + 1, updated_at = now(),
  locked_until = now() + make_interval(secs => ?),
  message_id_header = coalesce(message_id_header, ?)
where id = ? and (status = 'queued' or (status = 'sending' and locked_until <= now()))
returning *`

// one statement, so that as little time as can be lies between the server's yes and our record of it
const RECORD_SENT = `
with sent as (
  update message set status = 'sent', delivered_by = ?, sent_at = now(), locked_until = null,
    last_error = null, updated_at = now()
  where id = ? and status = 'sending' and attempts = ?
  returning id, repair_id
)
insert into outbox_entry (id, topic, dedupe_key, payload)
select ?, 'event', 'event:message.sent:' || id, jsonb_build_object('events',
  jsonb_build_array(jsonb_build_object('name', 'message.sent',
    'data', jsonb_build_object('id', id, 'repair_id', repair_id))))
from sent on conflict (dedupe_key) do nothing`

/**
 * Sends one message; the handler of the topic `message` with the payload `{message_id}`. A message
 * is sent by one process at a time and never again once it is marked as sent.
 *
 * One window is left, as in any delivery to a server that takes no part in our transactions: killed
 * after the server has the whole mail and before our mark is committed (one statement after its
 * 250), the mail is handed over once more. It then has the same Message-ID, by which servers and
 * mail programs recognise the repeat. Not to repeat it would lose the mails of which the server got
 * only a part.
 */
export const deliverMessage: OutboxHandler = async (container, payload) => {
  const { message_id } = MessagePayload.parse(payload)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const header = `<${message_id}@${mailSender().host}>`
  const { rows } = await knex.raw<{ rows: StoredMessage[] }>(CLAIM, [
    LEASE_SECONDS,
    header,
    message_id,
  ])
  const [message] = rows
  if (!message) return assertSettled(knex, message_id)
  const mine = { id: message.id, status: "sending", attempts: message.attempts }
  failPoint("message.claimed")
  const renew = () =>
    knex("message")
      .where(mine)
      .update({ locked_until: knex.raw("now() + make_interval(secs => ?)", [LEASE_SECONDS]) })
  try {
    const delivered_by = await withLease(renew, () => send(container, message))
    failPoint("message.sent")
    await knex.raw(RECORD_SENT, [
      delivered_by,
      message.id,
      message.attempts,
      generateEntityId(undefined, "outbox"),
    ])
    failPoint("message.recorded")
  } catch (error) {
    const for_good = isRefusedForGood(error)
    await knex("message")
      .where(mine)
      .update({
        status: for_good ? "failed" : "queued",
        locked_until: null,
        last_error: error instanceof Error ? error.message.slice(0, 1_000) : String(error),
        updated_at: knex.fn.now(),
      })
    if (!for_good) throw error
  }
}

const send = async (
  container: MedusaContainer,
  message: StoredMessage
): Promise<"smtp" | "mailbox"> => {
  const messaging = container.resolve<MessagingModuleService>("messaging")
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const url = await secretLink(knex, message.locale, message.data)
  return messaging.send({
    ...renderStoredMessage(message, url),
    message_id: message.message_id_header ?? "",
    from: mailSender().from,
    to: message.recipient,
    locale: message.locale,
  })
}

/** Nothing to claim is well when the message is settled; otherwise another process is at it. */
const assertSettled = async (knex: Knex, id: string): Promise<void> => {
  const row = await knex("message").where({ id }).first<{ status: string } | undefined>("status")
  if (row?.status === "sending") throw new Error(`${id} is being sent by another process`)
}
