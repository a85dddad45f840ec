import type { components } from "./contract.gen"

type Schemas = components["schemas"]

export type Locale = Schemas["Locale"]
export type DeviceKind = Schemas["DeviceKind"]
export type PartGrade = Schemas["PartGrade"]
export type ServiceMethod = Schemas["ServiceMethod"]
export type Urgency = Schemas["Urgency"]

export type Brand = Schemas["Brand"]
export type Device = Schemas["Device"]
export type DeviceDetail = Schemas["DeviceDetail"]
export type RepairOffer = Schemas["RepairOffer"]

export type PriceLine = Schemas["PriceLine"]
export type PromiseRange = Schemas["PromiseRange"]
export type Quote = Schemas["Quote"]
export type QuoteRequest = Schemas["CreateQuoteRequest"]

export type Booking = Schemas["Booking"]
export type BookingRequest = Schemas["CreateBookingRequest"]

export type Milestone = Schemas["Milestone"]
export type RepairQuote = Schemas["RepairQuote"]
export type TrackedRepair = Schemas["TrackedRepair"]
