import type { CurrencyCode } from "../shared/money"

/** The shop has the booking, and what happens next. */
export interface BookingConfirmed {
  number: string
  device_name: string
  first_name: string
  total_minor: number
  currency: CurrencyCode
  service_method: "drop_off" | "mail_in"
  /** When it will probably (p50) and almost surely (p90) be ready: ISO 8601 in UTC. */
  promise?: { p50: string; p90: string } | null
  /** True when nothing was paid yet and the whole sum is due at the counter. */
  pay_at_counter: boolean
}

/** A version of the quote that waits for the customer. */
export interface QuoteToApprove {
  number: string
  device_name: string
  first_name: string
  version: number
  total_minor: number
  currency: CurrencyCode
  /** ISO 8601 in UTC. */
  valid_until: string
}

/** The device can be collected, repaired or not. */
export interface ReadyForCollection {
  number: string
  device_name: string
  first_name: string
  outstanding_minor: number
  currency: CurrencyCode
  outcome: "repaired" | "unrepaired"
}

/** The device will be ready at another time than was promised. */
export interface PromiseMoved {
  number: string
  device_name: string
  first_name: string
  /** When it will probably (p50) and almost surely (p90) be ready: ISO 8601 in UTC. */
  promise: { p50: string; p90: string }
}

/** What a shop's automation tells the customer, in the shop's own words. */
export interface ShopNotice {
  number: string
  device_name: string
  first_name: string
  subject: string
  body: string
}

/** Somebody is asked to work in the shop. */
export interface StaffInvited {
  /** Not known yet. */
  first_name: ""
  role: "owner" | "manager" | "front_desk" | "technician"
  /** The name of whoever invites. */
  invited_by: string
  /** ISO 8601 in UTC. */
  expires_at: string
}

/** A template with the data it needs. */
export type MessageContent =
  | { template: "booking_confirmed"; data: BookingConfirmed }
  | { template: "quote_to_approve"; data: QuoteToApprove }
  | { template: "promise_moved"; data: PromiseMoved }
  | { template: "ready_for_collection"; data: ReadyForCollection }
  | { template: "shop_notice"; data: ShopNotice }
  | { template: "staff_invitation"; data: StaffInvited }

export type MessageTemplate = MessageContent["template"]

export const MESSAGE_TEMPLATES = [
  "booking_confirmed",
  "quote_to_approve",
  "promise_moved",
  "ready_for_collection",
  "shop_notice",
  "staff_invitation",
] as const satisfies readonly MessageTemplate[]
