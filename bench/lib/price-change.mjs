import { randomUUID } from "node:crypto"
import { TEST_SECRETS } from "../../scripts/lib/instance.mjs"
import { createClient } from "./client.mjs"

/** The owner's client of a shop that `prepareShop` made. */
export async function signIn(url) {
  const { token } = await createClient(url).post("/auth/user/emailpass", {
    email: TEST_SECRETS.REVIVATECH_ADMIN_EMAIL,
    password: TEST_SECRETS.REVIVATECH_ADMIN_PASSWORD,
  })
  return createClient(url, { authorization: `Bearer ${token}` })
}

const expectPrice = (what, shown, amount) => {
  if (shown !== amount) throw new Error(`${what} shows ${shown} in place of ${amount}`)
}

const versionOf = ({ device }, variant_id) =>
  device.offers.find((each) => each.variant_id === variant_id).version

/** The repair whose price is no from-price: it only finds the fault. */
const DIAGNOSIS = "diagnosis"

/** A model whose cheapest repair gets other prices, and what the customer types to find it. */
export async function cheapestOffer({ admin, store }, { slug }) {
  const { device } = await store.get(`/store/devices/${slug}`)
  const [offer] = device.offers
    .filter(({ repair_type }) => repair_type.code !== DIAGNOSIS)
    .toSorted((a, b) => a.price.amount - b.price.amount)
  const search = encodeURIComponent(`${device.brand.name} ${device.name}`)
  const { variant_id, price } = offer
  const version = versionOf(await admin.get(`/admin/devices/${device.id}`), variant_id)
  return { ...device, search, variant_id, amount: price.amount, version }
}

/**
 * Sets the price of an offer by hand and reads it where customers do; an error when it is not there.
 * Keeps the offer's new version in `device`.
 */
export async function changePrice({ admin, store }, device, index) {
  const { id, slug, search, variant_id } = device
  const amount = device.amount - 1 - (index % 2)
  const path = `/admin/devices/${id}/offers/${variant_id}`
  const { version } = device
  device.version = versionOf(
    await admin.post(path, { version, prices: { gbp: amount } }),
    variant_id
  )
  const found = await store.get(`/store/devices?q=${search}`)
  const listed = found.devices.find((each) => each.slug === slug)
  expectPrice("The list", listed.from_price.amount, amount)
  const page = await store.get(`/store/devices/${slug}`)
  const offer = page.device.offers.find((each) => each.variant_id === variant_id)
  expectPrice("The page", offer.price.amount, amount)
}

/** Raises what an hour of work costs on one tier, and reads a price of it until it is another. */
export async function changeRule({ admin, store }, { slug }, tier) {
  const read = async () => JSON.stringify((await store.get(`/store/devices/${slug}`)).device.offers)
  const { rule_set, rules } = await admin.get("/admin/price-rules?kind=labour_rate")
  const { rule } = rules.find(({ id }) => id === `labour_rate.${tier}`)
  const per_hour = Object.fromEntries(
    Object.entries(rule.value.per_hour).map(([currency, minor]) => [currency, minor + 1000])
  )
  const before = await read()
  const change = { changes: [{ rule: { ...rule, value: { per_hour } } }] }
  const request = { ...change, expected_version: rule_set.version }
  const begin = performance.now()
  const { price_change } = await admin.post("/admin/price-rules/apply", request, {
    "idempotency-key": randomUUID(),
  })
  const applied_ms = performance.now() - begin
  while ((await read()) === before) {
    if (performance.now() - begin > 60_000) throw new Error(`${slug} still shows the old prices`)
  }
  return {
    prices: price_change.changed_prices,
    applied_ms,
    shown_ms: performance.now() - begin - applied_ms,
  }
}
