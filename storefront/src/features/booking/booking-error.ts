import { StoreError } from "@/lib/medusa/errors"
import { FIELD_STEPS, type BookingField, type FieldErrors } from "./validate"

/** Keys of the texts under `booking.alerts`. */
export type BookingAlert =
  | "quote_changed"
  | "quote_expired"
  | "idempotency_key_reused"
  | "invalid_request"
  | "network"
  | "unavailable"
  | "unknown"

export interface BookingRefusal {
  alert: BookingAlert
  fields: FieldErrors
  /** the price has to be asked for again before the next attempt */
  requote: boolean
}

const FIELD_OF_CODE: Record<string, FieldErrors> = {
  consent_required: { "consents.terms": "terms" },
  invalid_imei: { "device.imei": "imei" },
  address_required: { "address.address_1": "required" },
}

const QUOTE_ALERTS: Record<string, BookingAlert> = {
  quote_changed: "quote_changed",
  quote_expired: "quote_expired",
  quote_not_found: "quote_expired",
  offer_withdrawn: "quote_changed",
  service_method_not_offered: "quote_changed",
}

/** What a failed booking means for the customer: where to look, and whether the price moved. */
export function bookingRefusal(error: unknown): BookingRefusal {
  if (!(error instanceof StoreError)) return { alert: "unknown", fields: {}, requote: false }
  const { code, status, details } = error
  if (code === "network") return { alert: "network", fields: {}, requote: false }
  if (QUOTE_ALERTS[code]) return { alert: QUOTE_ALERTS[code], fields: {}, requote: true }
  if (FIELD_OF_CODE[code]) {
    return { alert: "invalid_request", fields: FIELD_OF_CODE[code], requote: false }
  }
  if (code === "idempotency_key_reused" || code === "quote_already_booked") {
    return { alert: "idempotency_key_reused", fields: {}, requote: false }
  }
  if (status >= 500 || status === 429) return { alert: "unavailable", fields: {}, requote: false }
  const fields: FieldErrors = {}
  for (const { field } of details) {
    if (field !== undefined && field in FIELD_STEPS) fields[field as BookingField] = "check"
  }
  const named = Object.keys(fields).length > 0
  return { alert: named ? "invalid_request" : "unknown", fields, requote: false }
}
