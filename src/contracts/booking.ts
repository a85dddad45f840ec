import { z } from "@medusajs/framework/zod"
import { Amount, Locale, PartGrade } from "./shared"

/** Idempotency keys are the client's own; a UUID is the usual choice. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,128}$/)

const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()-]{7,20}$/, "Enter a phone number with 7 to 20 digits")

export const Address = z
  .object({
    address_1: z.string().trim().min(1).max(200),
    address_2: z.string().trim().max(200).optional(),
    city: z.string().trim().min(1).max(100),
    postal_code: z.string().trim().min(2).max(12),
    country_code: z.string().trim().toLowerCase().length(2).default("gb"),
  })
  .strict()

/** `POST /store/bookings`; the header `Idempotency-Key` is required. */
export const CreateBookingRequest = z
  .object({
    quote_id: z.string().min(1).max(64),
    quote_hash: z.string().length(64),
    device: z
      .object({
        serial: z.string().trim().min(4).max(40).optional(),
        imei: z.string().trim().min(14).max(20).optional(),
        colour: z.string().trim().min(1).max(40).optional(),
      })
      .strict()
      .default({}),
    description: z.string().trim().min(3).max(2000),
    contact: z
      .object({
        email: z.email().max(254),
        first_name: z.string().trim().min(1).max(100),
        last_name: z.string().trim().min(1).max(100),
        phone: Phone,
      })
      .strict(),
    address: Address.optional(),
    locale: Locale.default("en-GB"),
    consents: z.object({ terms: z.boolean(), early_start: z.boolean().optional() }).strict(),
    cap: z
      .object({ amount: Amount.positive(), part_grades: z.array(PartGrade).min(1) })
      .strict()
      .optional(),
  })
  .strict()

export const BookingStatus = z.enum(["awaiting_payment", "confirmed", "lapsed"])

/** What `/confirm` answers; it carries no secret, so it may be asked for by the id alone. */
export const BookingSummary = z.object({
  id: z.string(),
  status: BookingStatus,
  order_id: z.string(),
  repair_number: z.string(),
  payment_collection_id: z.string(),
  deposit_total: Amount,
  expires_at: z.iso.datetime().optional(),
})

/** What the creator of a booking is answered, once and again under the same key. */
export const Booking = BookingSummary.extend({ tracking_token: z.string() })

export const BookingResponse = z.object({ booking: Booking })
export const BookingSummaryResponse = z.object({ booking: BookingSummary })

export type CreateBookingRequest = z.infer<typeof CreateBookingRequest>
export type BookingSummary = z.infer<typeof BookingSummary>
export type Booking = z.infer<typeof Booking>
