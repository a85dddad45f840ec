import type { BookingStep, Draft } from "./draft"
import { isValidImei } from "./imei"

/** Named as the API names them, so that its refusals land on the same fields. */
export const FIELD_STEPS = {
  offers: "repairs",
  description: "repairs",
  "address.address_1": "how",
  "address.city": "how",
  "address.postal_code": "how",
  "contact.first_name": "details",
  "contact.last_name": "details",
  "contact.email": "details",
  "contact.phone": "details",
  "device.serial": "details",
  "device.imei": "details",
  "device.colour": "details",
  "consents.terms": "details",
} as const satisfies Record<string, BookingStep>

export type BookingField = keyof typeof FIELD_STEPS
/** Keys of the texts under `booking.field_errors`. */
export type FieldErrorKey =
  | "choose_repair"
  | "describe"
  | "required"
  | "email"
  | "phone"
  | "imei"
  | "serial"
  | "terms"
  | "check"
export type FieldErrors = Partial<Record<BookingField, FieldErrorKey>>

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const PHONE = /^\+?[0-9 ()-]{7,20}$/

/** What is missing or wrong in a draft, by field; {} when it can be sent. */
export function draftErrors(draft: Draft): FieldErrors {
  const { contact, address, device, consents } = draft
  const errors: FieldErrors = {}
  const check = (field: BookingField, ok: boolean, error: FieldErrorKey) => {
    if (!ok) errors[field] = error
  }
  const filled = (text: string) => text.trim().length > 0

  check("offers", draft.offers.length > 0, "choose_repair")
  check("description", draft.description.trim().length >= 3, "describe")
  if (draft.service_method === "mail_in") {
    check("address.address_1", filled(address.address_1), "required")
    check("address.city", filled(address.city), "required")
    check("address.postal_code", address.postal_code.trim().length >= 2, "required")
  }
  check("contact.first_name", filled(contact.first_name), "required")
  check("contact.last_name", filled(contact.last_name), "required")
  check("contact.email", EMAIL.test(contact.email.trim()), "email")
  check("contact.phone", PHONE.test(contact.phone.trim()), "phone")
  const serial = device.serial.trim()
  check("device.serial", serial === "" || (serial.length >= 4 && serial.length <= 40), "serial")
  check("device.imei", !filled(device.imei) || isValidImei(device.imei), "imei")
  check("consents.terms", consents.terms, "terms")
  return errors
}

/** The errors of one step alone. */
export function stepErrors(draft: Draft, step: BookingStep): FieldErrors {
  return Object.fromEntries(
    Object.entries(draftErrors(draft)).filter(
      ([field]) => FIELD_STEPS[field as BookingField] === step
    )
  )
}

/** The first step that has an error, or null when none has. */
export function firstStepWithError(errors: FieldErrors): BookingStep | null {
  const order: BookingStep[] = ["repairs", "how", "details"]
  const steps = Object.keys(errors).map((field) => FIELD_STEPS[field as BookingField])
  return order.find((step) => steps.includes(step)) ?? null
}
