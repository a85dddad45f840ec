import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { queueMessage } from "../../lib/messages"
import { enqueue } from "../../lib/outbox"
import { iso } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import type { BookingRow } from "./claim-booking"

/** What follows from a confirmed booking, in the transaction that confirms it. */
export const queueBookingEffects = async (
  trx: Knex.Transaction,
  booking: BookingRow,
  { row }: LoadedRepair
): Promise<void> => {
  const { id, order_id } = booking
  const events = [
    { name: "order.placed", data: { id: order_id } },
    { name: "booking.confirmed", data: { id, order_id, repair_id: row.id } },
    { name: "repair.booked", data: { id: row.id, order_id, version: row.version } },
  ]
  await enqueue(trx, [{ topic: "event", key: `booking.confirmed:${id}`, payload: { events } }], {
    id: row.id,
    version: row.version,
    event: "repair.booked",
  })
  await queueMessage(trx, {
    key: `booking_confirmed:${booking.id}`,
    template: "booking_confirmed",
    locale: row.locale,
    recipient: row.email,
    repair_id: row.id,
    order_id: row.order_id,
    tracking_link_id: booking.tracking_link_id,
    data: {
      number: row.number,
      device_name: row.device_name,
      first_name: row.first_name,
      total_minor: row.total_minor,
      currency: row.currency_code,
      service_method: row.service_method,
      promise:
        row.promise_p50_at && row.promise_p90_at
          ? { p50: iso(row.promise_p50_at), p90: iso(row.promise_p90_at) }
          : null,
      pay_at_counter: booking.deposit_minor === 0,
    },
  })
}
