import { buildQuote } from "../pricing/quote"
import type { Quote } from "../pricing/quote-terms"
import { formatRepairNumber } from "../repair/number"
import { quoteVersion } from "../repair/quote-version"
import { newSnapshot } from "../repair/snapshot"
import { chooseOffers } from "./choose"
import { HABITS } from "./habits"
import type { CustomerDevice, HistoryHeader, HistoryPart } from "./history"
import { deviceIdentity } from "./identity"
import type { SimulatedCustomer } from "./people"
import { simulatedId, type Random } from "./random"
import type { SimulatedCatalogue, SimulatedDevice, SimulatedOffer } from "./shop"
import type { Stock } from "./stock"
import { Story } from "./story"
import { DAY_MS, HOUR_MS, SHOP_HOURS, nextOpen } from "./working-hours"

/** A device that somebody has brought in before, or brings in now. */
export type OwnedDevice = CustomerDevice & {
  device: SimulatedDevice
  customer: SimulatedCustomer
  /** repairs that the customer has had here */
  repairs: number
}

const COLOURS = ["Black", "Blue", "Silver", "White", "Green", "Purple"] as const
/** 130 bits */
const SALT_LETTERS = 26
const NAMES_ITS_NUMBER = 0.7
const SIGNS_A_CAP = 0.2
const CAP_OVER_THE_QUOTE = 1.25
const DESCRIPTIONS: readonly string[] = [
  "Simulated: it fell and no longer works as it did",
  "Simulated: it stopped working over night",
  "Simulated: worn after years of use",
]

export const newDevice = (
  device: SimulatedDevice,
  customer: SimulatedCustomer,
  at_ms: number,
  random: Random
): OwnedDevice => {
  const identity = deviceIdentity(device.kind, random)
  const known = random.chance(NAMES_ITS_NUMBER)
  return {
    id: simulatedId("cdev", at_ms, random),
    device,
    identity: known ? identity : { imei: null, serial: null },
    colour: random.pick(COLOURS),
    created_at: at_ms,
    customer,
    repairs: 0,
  }
}

type BookingInput = {
  owned: OwnedDevice
  place: number
  at_ms: number
  random: Random
  catalogue: SimulatedCatalogue
  stock: Stock
  technician_count: number
}

/** Takes the kits of `offers` from the shelves. */
const takeParts = (
  offers: readonly SimulatedOffer[],
  { stock, random }: BookingInput,
  at_ms: number
): HistoryPart[] =>
  offers.flatMap((offer) =>
    offer.kit.map((part): HistoryPart => {
      const { arrives_at } = stock.take(part.inventory_item_id, offer.lead_days, at_ms, random)
      const at = new Date(at_ms)
      return {
        id: simulatedId("rprt", at_ms, random),
        quantity: part.quantity,
        status: arrives_at === null ? "reserved" : "backordered",
        variant_id: offer.variant_id,
        inventory_item_id: part.inventory_item_id,
        location_id: part.location_id,
        title: part.title,
        sku: part.sku,
        part_grade: offer.part_grade,
        created_at: at,
        updated_at: at,
        arrives_at,
      }
    })
  )

/** The quote that is booked; where express or the post is not offered, it is brought in as usual. */
function bookedQuote(
  offers: readonly SimulatedOffer[],
  parts: readonly HistoryPart[],
  { catalogue, random, at_ms, owned }: BookingInput
): Quote {
  const in_stock = parts.every(({ arrives_at }) => arrives_at === null)
  const ask = (service_method: "drop_off" | "mail_in", urgency: "standard" | "express") =>
    buildQuote(
      {
        offers: offers.map((offer) => ({ ...offer, in_stock })),
        service_method,
        urgency,
        currency_code: catalogue.currency_code,
        vat_rate_bp: catalogue.vat_rate_bp,
        deposit_enabled: false,
        distance_km: null,
        completed_repairs: owned.repairs,
      },
      catalogue.rules,
      new Date(at_ms)
    )
  const method = random.chance(HABITS.mail_in) ? "mail_in" : "drop_off"
  const express = method === "drop_off" && random.chance(HABITS.express)
  const wanted = ask(method, express ? "express" : "standard")
  const quote = wanted.ok ? wanted : ask("drop_off", "standard")
  if (!quote.ok) throw new Error(`${owned.device.slug} cannot be quoted: ${quote.code}`)
  return quote.value
}

const appointmentFrom = (at_ms: number, random: Random) => {
  const starts = nextOpen(SHOP_HOURS, at_ms + HOUR_MS + random.lognormal(1.2, 0.8) * DAY_MS)
  const quarter = 15 * 60_000
  const rounded = nextOpen(SHOP_HOURS, Math.ceil(starts / quarter) * quarter)
  return {
    starts_at: new Date(rounded).toISOString(),
    ends_at: new Date(rounded + 2 * quarter).toISOString(),
  }
}

/** Books a repair of `owned` at this moment and opens its story; null when nothing is offered for it. */
export function book(input: BookingInput): Story | null {
  const { owned, place, at_ms, random, technician_count } = input
  const { device, customer, identity } = owned
  const offers = chooseOffers(device, random)
  if (offers.length === 0) return null
  const newId = (prefix: string, at: number) => simulatedId(prefix, at, random)
  const parts = takeParts(offers, input, at_ms)
  const quote = bookedQuote(offers, parts, input)
  const service_method = quote.service_method === "mail_in" ? "mail_in" : "drop_off"
  const header: HistoryHeader = {
    id: newId("rep", at_ms),
    number: formatRepairNumber(new Date(at_ms).getUTCFullYear(), place),
    place,
    order_id: newId("order", at_ms),
    customer,
    customer_device: owned,
    device,
    currency_code: quote.currency_code,
    service_method,
    urgency: quote.urgency,
    description: random.pick(DESCRIPTIONS),
    promise_p50_at: quote.promise.p50_at,
    promise_p90_at: quote.promise.p90_at,
    opened_at: new Date(at_ms),
  }
  const by_appointment = service_method === "drop_off" && random.chance(HABITS.appointment)
  const snapshot = newSnapshot({
    id: header.id,
    service_method,
    has_address: service_method === "mail_in",
    appointment: by_appointment ? appointmentFrom(at_ms, random) : null,
    technician_count,
    quotes: [quoteVersion(quote, 1, "accepted")],
    accepted_quote_version: 1,
    cap: random.chance(SIGNS_A_CAP)
      ? {
          amount_minor: Math.round(quote.total_minor * CAP_OVER_THE_QUOTE),
          currency: quote.currency_code,
          part_grades: ["genuine", "premium", "standard", "refurbished"],
        }
      : null,
    parts: parts.map(({ id, quantity, status }) => ({ id, quantity, status })),
    consents: { terms: true },
    imei: identity.imei,
    serial: identity.serial,
  })
  const partsFor = (variant_ids: readonly string[], at: number) =>
    takeParts(
      device.offers.filter(({ variant_id }) => variant_ids.includes(variant_id)),
      input,
      at
    )
  const newSalt = () => random.letters(SALT_LETTERS)
  return new Story({ header, snapshot, quote, parts, newId, newSalt, partsFor })
}
