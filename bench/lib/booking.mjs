import { randomUUID } from "node:crypto"

const PHONE = "apple-iphone-13"

/** The offer that is booked in every workload: a screen of one phone. */
export async function chooseOffer(shop) {
  const { device } = await shop.get(`/store/devices/${PHONE}`)
  const offer = device.offers.find(({ repair_type }) => repair_type.code === "screen")
  if (!offer) throw new Error(`${PHONE} has no screen repair in this catalogue`)
  return { slug: device.slug, variant_id: offer.variant_id, part_grade: offer.part_grade }
}

export const askQuote = (shop, { slug, variant_id }) =>
  shop.post("/store/quotes", { device_slug: slug, offers: [variant_id] })

const person = (index) => ({
  email: `bench-${index}@example.com`,
  first_name: "Alex",
  last_name: "Bench",
})

export const bookQuote = (shop, quote, index) =>
  shop.post(
    "/store/bookings",
    {
      quote_id: quote.id,
      quote_hash: quote.hash,
      device: {},
      description: "The screen is cracked.",
      contact: { ...person(index), phone: "020 7946 0000" },
      consents: { terms: true },
    },
    { "idempotency-key": randomUUID() }
  )

const ADDRESS = {
  first_name: "Alex",
  last_name: "Bench",
  address_1: "1 High Street",
  city: "London",
  postal_code: "N1 1AA",
  country_code: "gb",
}

/** What a stock cart needs to know of the shop: the region and the shipping option for drop-off. */
export async function readShop(shop) {
  const { regions } = await shop.get("/store/regions")
  return { region_id: regions[0].id }
}

/** A guest's checkout through Medusa's own cart, as a stock storefront does it. */
export async function checkOut(shop, { region_id }, { variant_id }, index) {
  const { cart } = await shop.post("/store/carts", { region_id })
  const path = `/store/carts/${cart.id}`
  await shop.post(`${path}/line-items`, { variant_id, quantity: 1 })
  await shop.post(path, {
    email: person(index).email,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  const { shipping_options } = await shop.get(`/store/shipping-options?cart_id=${cart.id}`)
  await shop.post(`${path}/shipping-methods`, { option_id: shipping_options[0].id })
  const { payment_collection } = await shop.post("/store/payment-collections", { cart_id: cart.id })
  const sessions = `/store/payment-collections/${payment_collection.id}/payment-sessions`
  await shop.post(sessions, { provider_id: "pp_system_default" })
  const placed = await shop.post(`${path}/complete`)
  if (placed.type !== "order") throw new Error(`No order: ${JSON.stringify(placed).slice(0, 300)}`)
  return placed.order
}
