import { randomUUID } from "node:crypto"
import type { Instance } from "./instance"

const DEVICE = "apple-iphone-14-pro"

interface BookedRepair {
  /** what the holder of the tracking link sends */
  headers: Record<string, string>
  number: string
}

/** Books a repair by the API, as any client would. */
export const bookRepair = async ({
  backend_url,
  publishable_key,
}: Instance): Promise<BookedRepair> => {
  const key = { "x-publishable-api-key": publishable_key }
  const call = async <T>(method: string, route: string, body?: unknown): Promise<T> => {
    const response = await fetch(backend_url + route, {
      method,
      headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...key },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const { device } = await call<{ device: { offers: { variant_id: string }[] } }>(
    "GET",
    `/store/devices/${DEVICE}`
  )
  const { quote } = await call<{ quote: { id: string; hash: string } }>("POST", "/store/quotes", {
    device_slug: DEVICE,
    offers: [device.offers[0].variant_id],
  })
  const { booking } = await call<{ booking: { repair_number: string; tracking_token: string } }>(
    "POST",
    "/store/bookings",
    {
      quote_id: quote.id,
      quote_hash: quote.hash,
      device: { imei: "490154203237518" },
      description: "It fell and the glass is cracked",
      contact: {
        email: `${randomUUID()}@customer.example`,
        first_name: "Ana",
        last_name: "Souza",
        phone: "+44 7700 900482",
      },
      consents: { terms: true },
    }
  )
  return {
    headers: { ...key, "x-tracking-token": booking.tracking_token },
    number: booking.repair_number,
  }
}
