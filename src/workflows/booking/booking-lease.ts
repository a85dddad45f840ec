import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BookingRow } from "./claim-booking"

const LEASE_SECONDS = 30
const WAIT_MS = 5_000
const POLL_MS = 50

/**
 * Runs `work` while this process alone may settle the booking's payment. The lease is a column, not
 * an open transaction, so that it holds no connection while a payment provider answers, and ends by
 * itself when the process dies. Who does not get it within five seconds is given the booking as it
 * stands.
 */
export const withBookingLease = async (
  container: MedusaContainer,
  bookingId: string,
  work: (booking: BookingRow) => Promise<BookingRow>
): Promise<BookingRow> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    const [leased] = await knex("booking")
      .where({ id: bookingId })
      .andWhereRaw("(lease_until is null or lease_until < now())")
      .update({ lease_until: knex.raw(`now() + interval '${LEASE_SECONDS} seconds'`) })
      .returning<BookingRow[]>("*")
    if (leased) {
      try {
        return await work(leased)
      } finally {
        await knex("booking").where({ id: bookingId }).update({ lease_until: null })
      }
    }
    const current = await knex("booking").where({ id: bookingId }).first<BookingRow>()
    if (current.status !== "awaiting_payment" || Date.now() > deadline) return current
    await sleep(POLL_MS)
  }
}
