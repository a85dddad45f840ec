import { clientRuntimeConfig } from "@/lib/runtime-config"
import { storeRequest } from "./request"
import type {
  Booking,
  BookingRequest,
  BookingSummary,
  Brand,
  DeviceFamily,
  DevicePage,
  Quote,
  QuoteRequest,
  TrackedRepair,
} from "./types"

interface CallOptions {
  method?: "GET" | "POST"
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const { backend_url, publishable_key } = clientRuntimeConfig()
  return storeRequest<T>(path, { base_url: backend_url, publishable_key, ...options })
}

export interface DeviceQuery {
  q?: string
  brand?: string
  kind?: string
  family?: string
  year?: string
  limit?: number
  offset?: number
}

/** The query of an address, without what is empty. */
function queryOf(values: object): URLSearchParams {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== "")
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))
}

export function listDevices(query: DeviceQuery, signal?: AbortSignal): Promise<DevicePage> {
  return call<DevicePage>(`/store/devices?${queryOf(query)}`, { signal })
}

/** A brand's product lines, the newest first. */
export async function listFamilies(
  query: { brand: string; kind: string },
  signal?: AbortSignal
): Promise<DeviceFamily[]> {
  const path = `/store/device-families?${queryOf(query)}`
  return (await call<{ families: DeviceFamily[] }>(path, { signal })).families
}

export async function listBrands(signal?: AbortSignal): Promise<Brand[]> {
  return (await call<{ brands: Brand[] }>("/store/brands", { signal })).brands
}

export async function createQuote(body: QuoteRequest, signal?: AbortSignal): Promise<Quote> {
  return (await call<{ quote: Quote }>("/store/quotes", { method: "POST", body, signal })).quote
}

/** Safe to repeat under the same key: the server answers the same booking. */
export async function createBooking(body: BookingRequest, key: string): Promise<Booking> {
  const headers = { "idempotency-key": key }
  const answer = await call<{ booking: Booking }>("/store/bookings", {
    method: "POST",
    body,
    headers,
  })
  return answer.booking
}

export async function confirmBooking(id: string): Promise<BookingSummary> {
  const path = `/store/bookings/${encodeURIComponent(id)}/confirm`
  return (await call<{ booking: BookingSummary }>(path, { method: "POST", body: {} })).booking
}

export async function readTrackedRepair(
  token: string,
  signal?: AbortSignal
): Promise<TrackedRepair> {
  const headers = { "x-tracking-token": token }
  return (await call<{ repair: TrackedRepair }>("/store/tracking", { headers, signal })).repair
}

export interface QuoteDecision {
  version: number
  hash: string
  /** the customer's full name, as the signature under the decision */
  name: string
  decision: "accept" | "decline" | "keep_previous"
}

export async function decideQuote(
  token: string,
  { version, hash, name, decision }: QuoteDecision
): Promise<void> {
  const action = decision === "accept" ? "accept" : "decline"
  await call<unknown>(`/store/tracking/quotes/${version}/${action}`, {
    method: "POST",
    headers: { "x-tracking-token": token },
    body: decision === "keep_previous" ? { hash, name, keep_previous: true } : { hash, name },
  })
}
