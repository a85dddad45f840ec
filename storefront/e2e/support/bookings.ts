import { randomUUID } from "node:crypto"
import type { Customer } from "./customer"
import type { Instance } from "./instance"

/** A call of the store API, as a client without a page makes it. */
async function call<T>(
  { backend_url, publishable_key }: Instance,
  path: string,
  body?: unknown
): Promise<T> {
  const response = await fetch(backend_url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": publishable_key,
      "idempotency-key": randomUUID(),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

type Offer = { variant_id: string; repair_type: { code: string } }

/** Books a screen repair that is brought to the shop, and answers the repair's number. */
export async function bookScreen(
  instance: Instance,
  { email, first_name, last_name, phone, imei }: Customer,
  device_slug = "apple-iphone-14-pro"
): Promise<string> {
  const { device } = await call<{ device: { offers: Offer[] } }>(
    instance,
    `/store/devices/${device_slug}`
  )
  const screen = device.offers.find(({ repair_type }) => repair_type.code === "screen")
  const { quote } = await call<{ quote: { id: string; hash: string } }>(instance, "/store/quotes", {
    device_slug,
    offers: [screen?.variant_id],
  })
  const { booking } = await call<{ booking: { repair_number: string } }>(
    instance,
    "/store/bookings",
    {
      quote_id: quote.id,
      quote_hash: quote.hash,
      device: { imei },
      description: "Dropped it. The glass is cracked.",
      contact: { email, first_name, last_name, phone },
      consents: { terms: true },
    }
  )
  return booking.repair_number
}
