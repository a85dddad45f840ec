import type { BookingRequest, Locale, Quote, ServiceMethod, Urgency } from "@/lib/medusa/types"
import { normaliseImei } from "./imei"

export const BOOKING_STEPS = ["repairs", "how", "details"] as const
export type BookingStep = (typeof BOOKING_STEPS)[number]

/** The API quotes no more repairs than this at once. */
export const MOST_REPAIRS = 8

/** All that the customer has said so far, as typed; kept in the tab until the booking is made. */
export interface Draft {
  device_slug: string
  offers: string[]
  description: string
  service_method: ServiceMethod
  urgency: Urgency
  contact: { first_name: string; last_name: string; email: string; phone: string }
  address: { address_1: string; address_2: string; city: string; postal_code: string }
  device: { serial: string; imei: string; colour: string }
  consents: { terms: boolean; early_start: boolean }
  /** one key for every attempt to send this booking, so that a repeat never books twice */
  idempotency_key: string
}

export function newDraft(device_slug: string, idempotency_key: string): Draft {
  return {
    device_slug,
    offers: [],
    description: "",
    service_method: "drop_off",
    urgency: "standard",
    contact: { first_name: "", last_name: "", email: "", phone: "" },
    address: { address_1: "", address_2: "", city: "", postal_code: "" },
    device: { serial: "", imei: "", colour: "" },
    consents: { terms: false, early_start: false },
    idempotency_key,
  }
}

/** Chooses `variant_id` as the one offer of its repair, whose offers are `of_repair`. */
export function chooseOffer(
  offers: readonly string[],
  of_repair: readonly string[],
  variant_id: string | null
): string[] {
  const position = offers.findIndex((id) => of_repair.includes(id))
  const others = offers.filter((id) => !of_repair.includes(id))
  if (variant_id === null) return others
  // a changed grade keeps its repair's place, so that the quote's lines do not jump
  others.splice(position === -1 ? others.length : position, 0, variant_id)
  return others
}

/** Only the offers that the device still has, each once, and no more than can be quoted. */
export function knownOffers(offers: readonly string[], known: readonly string[]): string[] {
  return [...new Set(offers)].filter((id) => known.includes(id)).slice(0, MOST_REPAIRS)
}

/** The request for a draft under a quote; what was left empty is left out. */
export function bookingRequest(draft: Draft, quote: Quote, locale: Locale): BookingRequest {
  const { device, address, contact, consents } = draft
  const filled = (text: string) => text.trim() || undefined
  return {
    quote_id: quote.id,
    quote_hash: quote.hash,
    device: {
      serial: filled(device.serial),
      imei: filled(normaliseImei(device.imei)),
      colour: filled(device.colour),
    },
    description: draft.description.trim(),
    contact: {
      email: contact.email.trim(),
      first_name: contact.first_name.trim(),
      last_name: contact.last_name.trim(),
      phone: contact.phone.trim(),
    },
    address:
      draft.service_method === "mail_in"
        ? {
            address_1: address.address_1.trim(),
            address_2: filled(address.address_2),
            city: address.city.trim(),
            postal_code: address.postal_code.trim(),
            country_code: "gb",
          }
        : undefined,
    locale,
    consents: { terms: consents.terms, early_start: consents.early_start },
  }
}
