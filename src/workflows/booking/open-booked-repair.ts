import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { CreateBookingRequest } from "../../contracts/booking"
import { decide } from "../../domain/repair/machine"
import { normaliseImei, normaliseSerial } from "../../domain/repair/identity"
import { quoteVersion } from "../../domain/repair/quote-version"
import { newSnapshot, type RepairSnapshot } from "../../domain/repair/snapshot"
import { fromMajor } from "../../domain/shared/money"
import type { OfferRow } from "../../lib/catalogue/read-offers"
import type { StoredQuote } from "../../lib/pricing/quote-store"
import { insertRepair, type Confirmation, type NewRepair } from "../../lib/repair/insert-repair"
import { numberedLines, type LoadedRepair } from "../../lib/repair/repair-row"
import type { NewRepairPart } from "../../lib/repair/reserve-parts"
import { saveDecision } from "../../lib/repair/save-decision"
import type { BookingRow } from "./claim-booking"

interface OpenBookedRepair {
  booking: BookingRow
  request: CreateBookingRequest
  quote: StoredQuote
  offers: readonly OfferRow[]
  parts: readonly NewRepairPart[]
  customer_id: string
  now: Date
}

/**
 * Opens the repair of a booking in its transaction; the booked quote is its first, accepted version.
 * Where nothing is due it is booked at once, else it waits for its deposit as requested.
 */
export const openBookedRepair = async (
  trx: Knex.Transaction,
  input: OpenBookedRepair
): Promise<LoadedRepair> => {
  const { booking, request, quote, offers, now } = input
  const snapshot = bookedSnapshot(input)
  const customer_device_id = await upsertCustomerDevice(trx, input, snapshot)
  const { contact } = request
  const confirmation =
    booking.status === "confirmed" ? confirmationOf(snapshot, booking.order_id, now) : null
  const repair: NewRepair = {
    fields: {
      id: booking.repair_id,
      order_id: booking.order_id,
      device_key: `${quote.device_model_id}:1`,
      booking_id: booking.id,
      customer_id: input.customer_id,
      customer_device_id,
      device_slug: quote.device_slug,
      device_name: offers[0].device_name,
      device_kind: offers[0].device_kind,
      first_name: contact.first_name,
      last_name: contact.last_name,
      email: contact.email,
      phone: contact.phone,
      locale: request.locale,
      currency_code: quote.currency_code,
      service_method: quote.service_method,
      urgency: quote.urgency,
      description: request.description,
      total_minor: quote.total_minor,
      promise_p50_at: quote.promise_p50_at,
      promise_p90_at: quote.promise_p90_at,
    },
    snapshot,
    quote: {
      version: 1,
      status: "accepted",
      hash: quote.hash,
      currency_code: quote.currency_code,
      lines: numberedLines(quote.lines),
      subtotal_minor: quote.subtotal_minor,
      tax_minor: quote.tax_minor,
      total_minor: quote.total_minor,
      vat_rate_bp: quote.vat_rate_bp,
      valid_until: quote.valid_until.toISOString(),
    },
    parts: input.parts,
    tracking_link_id: booking.tracking_link_id,
    actor: { kind: "customer", id: input.customer_id },
    now,
  }
  return insertRepair(trx, booking.repair_number, repair, confirmation)
}

const bookedSnapshot = ({ booking, request, quote, parts }: OpenBookedRepair): RepairSnapshot => {
  const { device, consents, cap } = request
  return newSnapshot({
    id: booking.repair_id,
    service_method: quote.service_method,
    has_address: request.address !== undefined,
    quotes: [quoteVersion(quote, 1, "accepted")],
    accepted_quote_version: 1,
    cap: cap
      ? {
          amount_minor: fromMajor(cap.amount, quote.currency_code),
          currency: quote.currency_code,
          part_grades: cap.part_grades,
        }
      : null,
    parts: parts.map(({ id, quantity, status }) => ({ id, quantity, status })),
    consents,
    deposit_minor: quote.deposit_minor,
    imei: device.imei === undefined ? null : normaliseImei(device.imei),
    serial: device.serial === undefined ? null : normaliseSerial(device.serial),
  })
}

/** One row for a physical device, found again by its IMEI or serial number. */
const upsertCustomerDevice = async (
  trx: Knex.Transaction,
  { customer_id, quote, request }: OpenBookedRepair,
  { imei, serial }: RepairSnapshot
): Promise<string> => {
  const target = imei
    ? "(customer_id, imei) where imei is not null and deleted_at is null"
    : "(customer_id, serial) where imei is null and serial is not null and deleted_at is null"
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `insert into customer_device (id, customer_id, device_model_id, imei, serial, colour)
     values (?, ?, ?, ?, ?, ?)
     on conflict ${target} do update set colour = coalesce(excluded.colour, customer_device.colour),
       updated_at = now()
     returning id`,
    [
      generateEntityId(undefined, "cdev"),
      customer_id,
      quote.device_model_id,
      imei,
      serial,
      request.device.colour ?? null,
    ]
  )
  return rows[0].id
}

/** The confirmation of a repair by its order, to save or to open the repair with. */
export const confirmationOf = (
  snapshot: RepairSnapshot,
  order_id: string,
  now: Date
): Confirmation => {
  const actor = { kind: "order", id: order_id } as const
  const decision = decide(snapshot, { event: "confirm_booking", actor, evidence: {} }, now)
  if (!decision.ok) {
    throw new Error(`A paid booking was refused: ${decision.code} on ${snapshot.id}`)
  }
  return { decision, actor, idempotency_key: `confirm_booking:${snapshot.id}` }
}

/** Moves a requested repair to `booked` on behalf of its order, whose deposit is paid. */
export const confirmBookedRepair = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  now: Date
): Promise<LoadedRepair> => {
  const { decision, ...confirmation } = confirmationOf(repair.snapshot, repair.row.order_id, now)
  return saveDecision(trx, repair, decision, {
    ...confirmation,
    actor_name: null,
    evidence: {},
    note: null,
    now,
  })
}
