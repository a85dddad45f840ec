import type { Booking, PromiseRange, ServiceMethod } from "@/lib/medusa/types"
import { readSession, writeSession } from "@/lib/session-store"

const KEY = "rt-booking"

/** What the pages after a booking show of it; kept in the tab, never in an address. */
export interface MadeBooking {
  booking: Booking
  device_name: string
  service_method: ServiceMethod
  currency_code: string
  total: number
  promise: PromiseRange
  email: string
}

export const readMadeBooking = () => readSession<MadeBooking>(KEY)

export const keepMadeBooking = (made: MadeBooking) => writeSession(KEY, made)
