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

/** A booking as the workflow answers it: with the id of its tracking link, not the secret. */
export type PresentedBooking = BookingSummary & { tracking_link_id: string }

export const presentBooking = (booking: BookingRow): PresentedBooking => ({
  ...presentBookingSummary(booking),
  tracking_link_id: booking.tracking_link_id,
})

/** A booking for the one who made it, with the token of its tracking link. */
export const withTrackingToken = ({ tracking_link_id, ...booking }: PresentedBooking): Booking => ({
  ...booking,
  tracking_token: trackingToken(tracking_link_id),
})
