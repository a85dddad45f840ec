import { setTimeout as sleep } from "node:timers/promises"
import { chargesOf } from "../support/test-payments"
import type { ShopUnderTest } from "./shop-under-test"

/** All that a booking may have left behind, counted; exactly one of each is right. */
export interface WhatIsLeft {
  bookings: string[]
  orders: number
  repairs: string[]
  repair_confirmations: number
  reservations: number
  messages: string[]
  announcements: number
  mails: number
  charges: number
  captures: number
}

/** What one booking, paid at the counter or with its deposit paid, has to leave behind. */
export const exactlyOne = (deposit: boolean): WhatIsLeft => ({
  bookings: ["confirmed"],
  orders: 1,
  repairs: ["booked"],
  repair_confirmations: 1,
  reservations: 1,
  messages: ["sent"],
  announcements: 1,
  mails: 1,
  charges: deposit ? 1 : 0,
  captures: deposit ? 1 : 0,
})

const SETTLE_LIMIT_MS = 60_000

const ROWS = `
select
  (select coalesce(jsonb_agg(b.status), '[]') from booking b where b.idempotency_key = :key) as bookings,
  (select count(*)::int from orders) as orders,
  (select coalesce(jsonb_agg(r.work_state), '[]') from repairs r) as repairs,
  (select count(*)::int from repair_event e where e.event = 'confirm_booking'
    and e.repair_id in (select id from repairs)) as repair_confirmations,
  (select count(*)::int from reservation_item i where i.deleted_at is null and i.line_item_id in
    (select item_id from order_item where order_id in (select id from orders))) as reservations,
  (select coalesce(jsonb_agg(m.status), '[]') from message m where m.recipient = :email) as messages,
  (select count(*)::int from outbox_entry o, jsonb_array_elements(o.payload->'events') e
    where o.topic = 'event' and e->>'name' = 'order.placed'
    and e->'data'->>'id' in (select id from orders)) as announcements,
  (select coalesce(jsonb_agg(p.data->>'reference'), '[]') from payments p) as references_paid,
  (select count(*)::int from capture c where c.deleted_at is null
    and c.payment_id in (select id from payments where captured_at is not null)) as captures`

const WITH = `
with orders as (select id from "order" where email = :email),
repairs as (select * from repair where order_id in (select id from orders)),
payments as (select p.* from payment p join order_payment_collection l
  on l.payment_collection_id = p.payment_collection_id
  where l.order_id in (select id from orders) and p.deleted_at is null)`

/** Counts what the booking of `email` under `key` left in the database, the mailbox and the bank. */
export const whatIsLeft = async (
  { knex, mails, payment_log }: ShopUnderTest,
  { email, key }: { email: string; key: string }
): Promise<WhatIsLeft> => {
  type Row = Omit<WhatIsLeft, "mails" | "charges"> & { references_paid: string[] }
  const { rows } = await knex.raw<{ rows: Row[] }>(WITH + ROWS, { email, key })
  const [{ references_paid, ...row }] = rows
  const taken = chargesOf(payment_log, "capture")
  const ids = mails
    .filter(({ recipient }) => recipient === email)
    .map(({ email: mail }) => mail.messageId)
  return {
    ...row,
    // a mail that was handed over twice has one Message-ID, by which its reader gets it once
    mails: new Set(ids).size,
    charges: taken.filter((charge) => references_paid.some((id) => charge.endsWith(id))).length,
  }
}

/** The same, once the background work has come to rest. */
export const whatIsLeftAtRest = async (
  shop: ShopUnderTest,
  booking: { email: string; key: string }
): Promise<WhatIsLeft> => {
  const deadline = Date.now() + SETTLE_LIMIT_MS
  for (;;) {
    const open = await shop
      .knex("outbox_entry")
      .whereNot({ status: "done" })
      .count<{ count: string }[]>("*")
    const left = await whatIsLeft(shop, booking)
    const told = left.messages.length > 0 && left.mails > 0
    if ((Number(open[0].count) === 0 && told) || Date.now() > deadline) return left
    await sleep(100)
  }
}
