export type Locale = "en-GB" | "pt-BR"
export type LocalisedText = Record<Locale, string>
export type DeviceKind = "phone" | "tablet" | "laptop" | "desktop" | "console" | "watch"
export type PartGrade = "genuine" | "premium" | "standard" | "refurbished" | "none"
export type ServiceMethod = "drop_off" | "mail_in"
export type Urgency = "standard" | "express"

export interface Price {
  amount: number
  currency_code: string
}

export interface Brand {
  id: string
  name: string
  slug: string
  device_count: number
}

export interface Device {
  id: string
  slug: string
  name: string
  brand: { id: string; name: string; slug: string }
  kind: DeviceKind
  release_year: number
  identifiers: string[]
  product_id: string | null
  from_price: Price | null
}

export interface RepairOffer {
  variant_id: string
  repair_type: {
    code: string
    names: LocalisedText
    descriptions: LocalisedText
    category: string
    credential: { need: "never" | "optional_test" | "required"; reason: LocalisedText }
  }
  part_grade: PartGrade
  price: Price
  duration_minutes: number
  warranty_months: number
  availability: { status: "in_stock" | "on_order"; lead_days: number }
}

export type DeviceDetail = Device & { offers: RepairOffer[] }

export interface PriceLine {
  kind: string
  label: string
  labels: LocalisedText
  amount: number
  rule: string
  variant_id: string | null
  change?: "new" | "unchanged"
}

export interface PromiseRange {
  p50: string
  p90: string
}

export interface Quote {
  id: string
  version: number
  hash: string
  device_slug: string
  service_method: ServiceMethod
  urgency: Urgency
  currency_code: string
  lines: PriceLine[]
  subtotal: number
  tax_total: number
  total: number
  deposit_total: number
  valid_until: string
  promise: PromiseRange
  rule_set_version: string
}

export interface QuoteRequest {
  device_slug: string
  offers: string[]
  service_method: ServiceMethod
  urgency: Urgency
}

export interface BookingSummary {
  id: string
  status: "awaiting_payment" | "confirmed" | "lapsed"
  order_id: string
  repair_number: string
  payment_collection_id: string
  deposit_total: number
  expires_at?: string
}

export type Booking = BookingSummary & { tracking_token: string }

export interface BookingRequest {
  quote_id: string
  quote_hash: string
  device: { serial?: string; imei?: string; colour?: string }
  description: string
  contact: { email: string; first_name: string; last_name: string; phone: string }
  address?: {
    address_1: string
    address_2?: string
    city: string
    postal_code: string
    country_code: string
  }
  locale: Locale
  consents: { terms: boolean; early_start?: boolean }
}

export interface Milestone {
  code: "booked" | "received" | "diagnosing" | "approval" | "repairing" | "quality_check" | "ready"
  status: "done" | "current" | "later"
  reached_at: string | null
}

export interface RepairQuote {
  version: number
  status:
    | "draft"
    | "sent"
    | "viewed"
    | "accepted"
    | "part_accepted"
    | "declined"
    | "expired"
    | "superseded"
    | "withdrawn"
  hash: string
  currency_code: string
  lines: PriceLine[]
  subtotal: number
  tax_total: number
  total: number
  valid_until: string
  sent_at: string | null
  accepted_at: string | null
  note: string | null
}

export interface TrackedRepair {
  id: string
  number: string
  version: number
  status: "awaiting_payment" | "open" | "completed" | "cancelled"
  headline: string
  milestones: Milestone[]
  waiting_on: "shop" | "customer" | "supplier" | "courier" | null
  promise: PromiseRange | null
  booked_at: string
  service_method: ServiceMethod
  outcome: "repaired" | "unrepaired" | null
  device: { name: string; slug: string; kind: string; colour: string | null }
  quotes: RepairQuote[]
  payment: { currency_code: string; total: number; paid: number; outstanding: number }
  photos: { id: string; url: string; caption: string }[]
  messages: { id: string; template: string; subject: string; sent_at: string }[]
  credential_log: { at: string; reason: string }[]
  documents: { id: string; kind: string; url: string }[]
  allowed_actions: ("accept_quote" | "decline_quote" | "cancel")[]
}
