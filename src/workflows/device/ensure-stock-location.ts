import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

type Setup = {
  sales_channel_id: string
  shipping_profile_id: string
  currency_code: string
  country_code: string
}

const FULFILMENT_PROVIDER = "manual_manual"

/** How a device reaches the shop; `amount` is in major units, tax included. */
const SERVICE_METHODS = [
  {
    service_method: "drop_off",
    set: { name: "Shop counter", type: "pickup" },
    name: "Drop off at the shop",
    description: "Bring the device to the counter and collect it there.",
    amount: 0,
  },
  {
    service_method: "mail_in",
    set: { name: "Mail-in", type: "shipping" },
    name: "Mail-in",
    description: "Post the device to the shop; return postage is included.",
    amount: 9.95,
  },
] as const

/**
 * Makes sure that the stock location "Shop" exists, serves the sales channel, and offers each
 * service method as a shipping option. Every link is checked by itself, so that a run which was
 * stopped half-way is completed by the next.
 *
 * @returns the location's id
 */
export async function ensureStockLocation(
  container: MedusaContainer,
  setup: Setup
): Promise<string> {
  const [known] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: "Shop" }, { take: 1 })
  const location_id = known?.id ?? (await createLocation(container, setup.country_code))
  await ensureLocationLinks(container, location_id, setup.sales_channel_id)
  for (const method of SERVICE_METHODS) {
    const service_zone_id = await ensureServiceZone(container, location_id, method, setup)
    await ensureShippingOption(container, service_zone_id, method, setup)
  }
  return location_id
}

async function createLocation(container: MedusaContainer, country_code: string): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Shop", address: { address_1: "", country_code } }] },
  })
  return result[0].id
}

async function ensureLocationLinks(
  container: MedusaContainer,
  location_id: string,
  sales_channel_id: string
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["id", "sales_channels.id", "fulfillment_providers.id"],
    filters: { id: location_id },
  })
  const has = (links: ({ id: string } | null | undefined)[] | null | undefined, id: string) =>
    (links ?? []).some((link) => link?.id === id)
  if (!has(data[0]?.sales_channels, sales_channel_id))
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: location_id, add: [sales_channel_id] },
    })
  if (!has(data[0]?.fulfillment_providers, FULFILMENT_PROVIDER))
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILMENT_PROVIDER },
    })
}

type Method = (typeof SERVICE_METHODS)[number]

async function ensureServiceZone(
  container: MedusaContainer,
  location_id: string,
  { set }: Method,
  { country_code }: Setup
): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const find = () =>
    fulfilment.listFulfillmentSets({ name: set.name }, { take: 1, relations: ["service_zones"] })
  let [known] = await find()
  if (!known) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id, fulfillment_set_data: { name: set.name, type: set.type } },
    })
    ;[known] = await find()
  }
  if (known.service_zones[0]) return known.service_zones[0].id
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: `${set.name}, United Kingdom`,
          fulfillment_set_id: known.id,
          geo_zones: [{ type: "country", country_code }],
        },
      ],
    },
  })
  return result[0].id
}

async function ensureShippingOption(
  container: MedusaContainer,
  service_zone_id: string,
  { service_method, name, description, amount }: Method,
  { shipping_profile_id, currency_code }: Setup
): Promise<void> {
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const [known] = await fulfilment.listShippingOptions(
    { service_zone: { id: service_zone_id } },
    { take: 1 }
  )
  if (known) return
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name,
        service_zone_id,
        shipping_profile_id,
        provider_id: FULFILMENT_PROVIDER,
        price_type: "flat",
        type: { label: name, description, code: service_method },
        data: { id: "manual-fulfillment", service_method },
        prices: [{ currency_code, amount }],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
}
