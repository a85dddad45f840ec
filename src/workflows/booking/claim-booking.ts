import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CurrencyCode } from "../../domain/shared/money"
import { ApiError } from "../../lib/errors"

/** A row of table `booking`. */
export interface BookingRow {
  id: string
  idempotency_key: string
  request_hash: string
  status: "awaiting_payment" | "confirmed" | "lapsed"
  quote_id: string
  order_id: string
  repair_id: string
  repair_number: string
  tracking_link_id: string
  deposit_collection_id: string | null
  balance_collection_id: string
  currency_code: CurrencyCode
  deposit_minor: number
  expires_at: Date | null
  confirmed_at: Date | null
  /** Until when one process settles the booking's payment; set by `withBookingLease` alone. */
  lease_until?: Date | null
}

/**
 * Writes the booking's row, which claims its idempotency key and its quote: of two transactions
 * with one key the second waits here until the first has ended, and then finds its booking.
 *
 * @returns null when the claim is won, else the booking that has the key
 * @throws ApiError 409 `idempotency_key_reused` (the key came with another body),
 *   `quote_already_booked`
 */
export const claimBooking = async (
  trx: Knex.Transaction,
  booking: BookingRow
): Promise<BookingRow | null> => {
  const claimed = await trx("booking").insert(booking).onConflict().ignore().returning("id")
  if (claimed.length > 0) return null
  const existing = await findBookingByKey(trx, booking.idempotency_key)
  if (existing) return replayOf(existing, booking.request_hash)
  throw new ApiError(409, "quote_already_booked", "This quote has been booked before", [
    { field: "quote_id", message: "Ask for a new quote" },
  ])
}

export const findBookingByKey = async (
  knex: Knex,
  idempotency_key: string
): Promise<BookingRow | undefined> =>
  knex("booking").where({ idempotency_key }).first<BookingRow | undefined>()

/** The booking made before under the same key, if the body was the same. */
export const replayOf = (existing: BookingRow, request_hash: string): BookingRow => {
  if (existing.request_hash === request_hash) return existing
  throw new ApiError(
    409,
    "idempotency_key_reused",
    "This Idempotency-Key was used for another request"
  )
}
