import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CURRENCIES } from "../../domain/shared/money"
import { keepOfferPrices } from "../../lib/catalogue/offer-prices"
import { ensureStockLocation } from "./ensure-stock-location"

/** What the catalogue needs to know of the shop that it is loaded into. */
export type ShopSetup = {
  sales_channel_id: string
  location_id: string
  shipping_profile_id: string
  publishable_key: string
}

/** What Medusa calls a new store, and what it is called until its owner names it. */
const MEDUSA_DEFAULT_NAME = "Medusa Store"
const SHOP_NAME = "RevivaTech"
const CURRENCY = "gbp"
const COUNTRY = "gb"

/**
 * Makes a new database a shop in the United Kingdom: currencies, channel, region, VAT, stock
 * location, service methods and publishable key. What exists already, found by its name or code,
 * is left as it is, so it can run at every start.
 */
export async function bootstrapShop(container: MedusaContainer): Promise<ShopSetup> {
  await keepOfferPrices(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const sales_channel_id = await ensureSalesChannel(container)
  await ensureStore(container, sales_channel_id)
  await ensureRegion(container)
  await ensureTaxRegion(container)
  const shipping_profile_id = await ensureShippingProfile(container)
  const location_id = await ensureStockLocation(container, {
    sales_channel_id,
    shipping_profile_id,
    currency_code: CURRENCY,
    country_code: COUNTRY,
  })
  const publishable_key = await ensurePublishableKey(container, sales_channel_id)
  return { sales_channel_id, location_id, shipping_profile_id, publishable_key }
}

async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [known] = await channels.listSalesChannels({ name: "Storefront" }, { take: 1 })
  if (known) return known.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Storefront" }] },
  })
  return result[0].id
}

/** Names a new store, and adds the currencies that it has never sold in; one taken away stays so. */
async function ensureStore(container: MedusaContainer, sales_channel_id: string): Promise<void> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1, relations: ["supported_currencies"] })
  const known = store.supported_currencies ?? []
  const has = (code: string) => known.some(({ currency_code }) => currency_code === code)
  const is_new = !has(CURRENCY)
  const preferences = await container.resolve(Modules.PRICING).listPricePreferences({
    attribute: "currency_code",
    value: [...CURRENCIES],
  })
  const sold = (code: string) =>
    preferences.some(({ value, is_tax_inclusive }) => value === code && is_tax_inclusive)
  // Medusa's own new store has a currency already, without a shop's set-up behind it
  const added = CURRENCIES.filter((code) => is_new || (!has(code) && !sold(code)))
  if (!added.length) return
  const kept = is_new ? [] : known.map(({ currency_code }) => currency_code)
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        ...(store.name === MEDUSA_DEFAULT_NAME ? { name: SHOP_NAME } : {}),
        ...(is_new ? { default_sales_channel_id: sales_channel_id } : {}),
        supported_currencies: [...kept, ...added].map((currency_code) => ({
          currency_code,
          is_default: is_new
            ? currency_code === CURRENCY
            : known.some((each) => each.currency_code === currency_code && each.is_default),
          is_tax_inclusive: true,
        })),
      },
    },
  })
}

async function ensureRegion(container: MedusaContainer): Promise<void> {
  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ is_enabled: true }, { select: ["id"] })
  const payment_providers = providers.map(({ id }) => id)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "payment_providers.id"],
    filters: { currency_code: CURRENCY },
  })
  const region = data[0]
  if (!region) {
    await createRegionsWorkflow(container).run({
      input: {
        regions: [
          {
            name: "United Kingdom",
            currency_code: CURRENCY,
            countries: [COUNTRY],
            payment_providers,
            is_tax_inclusive: true,
          },
        ],
      },
    })
    return
  }
  // a payment provider whose key was set since the last start is offered, none is taken away
  const offered = (region.payment_providers ?? []).flatMap((provider: { id: string } | null) =>
    provider ? [provider.id] : []
  )
  if (payment_providers.every((id) => offered.includes(id))) return
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: region.id },
      update: { payment_providers: [...new Set([...offered, ...payment_providers])] },
    },
  })
}

async function ensureTaxRegion(container: MedusaContainer): Promise<void> {
  const known = await container
    .resolve(Modules.TAX)
    .listTaxRegions({ country_code: COUNTRY }, { take: 1 })
  if (known.length) return
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: COUNTRY,
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", code: "vat", rate: 20 },
      },
    ],
  })
}

async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const [known] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { take: 1 })
  if (known) return known.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}

async function ensurePublishableKey(
  container: MedusaContainer,
  sales_channel_id: string
): Promise<string> {
  const named = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title: "Storefront", type: "publishable" })
  const key = named.find((each) => !each.revoked_at) ?? (await createPublishableKey(container))
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "sales_channels_link.sales_channel_id"],
    filters: { id: key.id },
  })
  const linked = JSON.stringify(data).includes(sales_channel_id)
  if (!linked)
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [sales_channel_id] },
    })
  return key.token
}

async function createPublishableKey(
  container: MedusaContainer
): Promise<{ id: string; token: string }> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  return result[0]
}
