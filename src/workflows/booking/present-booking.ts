import type { Booking, BookingSummary } from "../../contracts/booking"
import { toMajor } from "../../domain/shared/money"
import { trackingToken } from "../../lib/tracking-token"
import type { BookingRow } from "./claim-booking"

/** A booking without its secret. */
export const presentBookingSummary = (booking: BookingRow): BookingSummary => ({
  id: booking.id,
  status: booking.status,
  order_id: booking.order_id,
  repair_number: booking.repair_number,
  payment_collection_id: booking.deposit_collection_id ?? booking.balance_collection_id,
  deposit_total: toMajor(booking.deposit_minor, booking.currency_code),
  ...(booking.expires_at ? { expires_at: booking.expires_at.toISOString() } : {}),
})

/** A booking for the one who made it, with the token of its tracking link. */
export const presentBooking = (booking: BookingRow): Booking => ({
  ...presentBookingSummary(booking),
  tracking_token: trackingToken(booking.tracking_link_id),
})
