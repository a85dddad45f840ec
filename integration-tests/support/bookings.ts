import { randomUUID } from "node:crypto"
import type { Booking } from "../../src/contracts/booking"
import type { Quote } from "../../src/contracts/quote"
import type { Answer, Client } from "./client"
import { PHONE } from "./small-shop"

/** An IMEI whose check digit is right. */
export const IMEI = "490154203237518"

export interface Offer {
  variant_id: string
  repair_type: { code: string }
  part_grade: string
  price: { amount: number; currency_code: string }
}

export const offersOf = async (call: Client, slug = PHONE): Promise<Offer[]> => {
  const { body } = await call<{ device: { offers: Offer[] } }>("GET", `/store/devices/${slug}`)
  return body.device.offers
}

/** The first offer of a repair type, in the grade where one is asked for. */
export const offerOf = async (
  call: Client,
  repair_type: string,
  { slug = PHONE, part_grade }: { slug?: string; part_grade?: string } = {}
): Promise<Offer> => {
  const found = (await offersOf(call, slug)).find(
    (offer) =>
      offer.repair_type.code === repair_type &&
      (part_grade === undefined || offer.part_grade === part_grade)
  )
  if (!found) throw new Error(`The small shop offers no ${repair_type} for ${slug}`)
  return found
}

/** Asks for a quote; a screen of the phone, brought to the shop, when nothing else is said. */
export const askQuote = async (
  call: Client,
  request: Record<string, unknown> = {}
): Promise<Answer<{ quote: Quote }>> => {
  const offers = request.offers ?? [(await offerOf(call, "screen")).variant_id]
  return call("POST", "/store/quotes", { device_slug: PHONE, ...request, offers })
}

export const quoteFor = async (
  call: Client,
  request: Record<string, unknown> = {}
): Promise<Quote> => {
  const { status, body } = await askQuote(call, request)
  if (status !== 200 && status !== 201) throw new Error(`No quote: ${JSON.stringify(body)}`)
  return body.quote
}

/** A complete booking of `quote`, with what `change` replaces. */
export const bookingOf = (
  quote: Pick<Quote, "id" | "hash">,
  change: Record<string, unknown> = {}
): Record<string, unknown> => ({
  quote_id: quote.id,
  quote_hash: quote.hash,
  device: { imei: IMEI, colour: "Purple" },
  description: "It fell and the glass is cracked",
  contact: {
    email: "ana@customer.example",
    first_name: "Ana",
    last_name: "Souza",
    phone: "+44 7700 900482",
  },
  locale: "en-GB",
  consents: { terms: true },
  ...change,
})

/** Sends a booking under a key of its own, or under the given one. */
export const sendBooking = (
  call: Client,
  body: unknown,
  key: string = randomUUID()
): Promise<Answer<{ booking: Booking }>> =>
  call("POST", "/store/bookings", body, { "idempotency-key": key })

/** Quotes and books in one go, for specs about what comes after. */
export const bookRepair = async (
  call: Client,
  {
    quote = {},
    change = {},
  }: { quote?: Record<string, unknown>; change?: Record<string, unknown> } = {}
): Promise<{ booking: Booking; quote: Quote }> => {
  const quoted = await quoteFor(call, quote)
  const { status, body } = await sendBooking(call, bookingOf(quoted, change))
  if (status !== 201) throw new Error(`No booking: ${JSON.stringify(body)}`)
  return { booking: body.booking, quote: quoted }
}
