import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { DEVICE_MODULE } from "../../modules/device"
import type DeviceModuleService from "../../modules/device/service"
import type { ShopSetup } from "./bootstrap-shop"
import { readPartStates, readVariantStates } from "./catalogue-state"
import { loadBrands, loadDeviceModels, loadRepairTypes } from "./load-devices"
import { loadParts, loadPrices, loadRepairOffers } from "./load-offers"
import { ensureOptions, loadProducts, type SharedOptions } from "./load-products"
import { planDevices, type PlannedDevice } from "./plan-offers"
import type { Catalogue } from "./read-catalogue"
import { retireMissingModels, retireMissingOffers } from "./retire-missing"
import { writeLinks, type LinkPair } from "./write-links"

export type LoadResult = { devices: number; offers: number; written: number; retired: number }

type Target = {
  container: MedusaContainer
  setup: ShopSetup
  currency_code: string
  brand_ids: Map<string, string>
  options: SharedOptions
}

const BATCH_SIZE = 50

/**
 * Brings the shop's products, variants, prices, parts and offers to what the catalogue says.
 *
 * Works in batches that compare what is there with what is wanted and write the difference, so a
 * second run writes nothing, and a run that was stopped half-way is completed by the next. Stock
 * levels, owner's prices and models added by the owner are never changed.
 */
export async function loadCatalogue(
  container: MedusaContainer,
  catalogue: Catalogue,
  setup: ShopSetup,
  options: { now: Date; onProgress: (done: number, total: number) => void }
): Promise<LoadResult> {
  const service = container.resolve<DeviceModuleService>(DEVICE_MODULE)
  const devices = planDevices(catalogue)
  const target: Target = {
    container,
    setup,
    currency_code: catalogue.price_rules.currency_code,
    brand_ids: await loadBrands(service, catalogue),
    options: await ensureOptions(container.resolve(Modules.PRODUCT), devices),
  }
  let written = await loadRepairTypes(service, catalogue)
  for (let start = 0; start < devices.length; start += BATCH_SIZE) {
    const batch = devices.slice(start, start + BATCH_SIZE)
    const before = written
    written += await loadBatch(target, batch)
    const batches = start / BATCH_SIZE + 1
    if (written > before && Number.isInteger(Math.log2(batches))) await analyse(container)
    options.onProgress(start + batch.length, devices.length)
  }
  if (written) await analyse(container)
  return {
    devices: devices.length,
    offers: devices.reduce((sum, device) => sum + device.offers.length, 0),
    written,
    retired: await retireMissingModels(container, devices, options.now),
  }
}

// Without statistics PostgreSQL takes the index of a price's currency, which reads every price of
// the shop for each offer; autovacuum comes minutes too late for a shop that has just been loaded.
const analyse = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `analyze brand, device_model, repair_offer, product, product_variant, price, price_set,
      product_variant_price_set, product_variant_inventory_item, inventory_item, inventory_level,
      product_option_value, product_product_option, product_product_option_value,
      product_sales_channel, product_shipping_profile`
  )

async function loadBatch(target: Target, devices: PlannedDevice[]): Promise<number> {
  const { container, setup, currency_code } = target
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const offers = devices.flatMap((device) => device.offers)
  const skus = offers.map(({ sku }) => sku)
  const before = await readVariantStates(knex, skus, currency_code)
  const { product_ids, written: products } = await loadProducts(
    container.resolve(Modules.PRODUCT),
    devices,
    target.options,
    before
  )
  const {
    ids,
    written: models,
    revived,
  } = await loadDeviceModels(container.resolve<DeviceModuleService>(DEVICE_MODULE), devices, {
    brand_ids: target.brand_ids,
    product_ids,
  })
  if (revived.length)
    await container
      .resolve(Modules.PRODUCT)
      .updateProducts({ id: revived }, { status: "published" })
  const complete = skus.every((sku) => before.has(sku))
  const states = complete ? before : await readVariantStates(knex, skus, currency_code)
  const batch = devices.flatMap(({ model, offers: own }) =>
    own.flatMap((offer) => {
      const state = states.get(offer.sku)
      const device_model_id = ids.get(model.slug)
      return state && device_model_id ? [{ offer, state, device_model_id }] : []
    })
  )
  const partSkus = offers.flatMap(({ part }) => part?.sku ?? [])
  const parts = await readPartStates(knex, partSkus, setup.location_id)
  const [prices, kits, repairOffers] = await Promise.all([
    loadPrices(container, batch, currency_code),
    loadParts(container, batch, parts, setup.location_id),
    loadRepairOffers(container, batch),
  ])
  const links = [
    ...(await productLinks(knex, [...product_ids.values()], setup)),
    ...prices.links,
    ...kits.links,
  ]
  const linked = await writeLinks(knex, links)
  const retired = await retireMissingOffers(container, {
    device_model_ids: [...ids.values()],
    skus,
  })
  return products + models + prices.written + kits.written + repairOffers + linked + retired
}

const UNLINKED = `
select p.id,
  exists (select 1 from product_sales_channel where product_id = p.id
    and sales_channel_id = :sales_channel_id and deleted_at is null) as in_channel,
  exists (select 1 from product_shipping_profile where product_id = p.id
    and deleted_at is null) as has_profile
from product p where p.id = any(:product_ids)`

/** The links to the sales channel and the shipping profile that products still lack. */
async function productLinks(
  knex: Knex,
  product_ids: string[],
  { sales_channel_id, shipping_profile_id }: ShopSetup
): Promise<LinkPair[]> {
  type Row = { id: string; in_channel: boolean; has_profile: boolean }
  const { rows } = await knex.raw<{ rows: Row[] }>(UNLINKED, { product_ids, sales_channel_id })
  return rows.flatMap(({ id, in_channel, has_profile }) => {
    const links: LinkPair[] = []
    if (!in_channel) links.push({ table: "product_sales_channel", pair: [id, sales_channel_id] })
    if (!has_profile)
      links.push({ table: "product_shipping_profile", pair: [id, shipping_profile_id] })
    return links
  })
}
