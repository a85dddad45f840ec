import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { failPoint } from "../../lib/fail-point"
import { insertRows } from "../../lib/insert-rows"
import { newId } from "../../lib/new-id"
import { currentRuleSet, lockPriceRules } from "../../lib/pricing/rule-set-store"
import { inTransaction } from "../../lib/unit-of-work"
import type { PartGrades } from "../../modules/device/repair-type-schema"
import { announceProducts, type WrittenProducts } from "./announce-products"
import { readDeviceStates, readOfferStates, readUnplannedOffers } from "./device-state"
import { ensureOptions } from "./ensure-options"
import { isWritable, planDeviceWrites, type ModelSource } from "./plan-device-writes"
import { planOfferWrites } from "./plan-offer-writes"
import { planDevice, type ModelOfBrand, type PlannedDevice, type RepairToPlan } from "./plan-offers"
import { readShopReferences } from "./read-shop-references"
import { WriteSet } from "./write-set"

export type LoadOptions = { source: ModelSource; part_grades: PartGrades }
export type LoadCounts = {
  offers: number
  /** rows; 0 when everything was so already */
  written: number
}

/**
 * Plans the offers of these devices by the shop's repair types and price rules, and brings products,
 * variants, prices and parts to that, in one transaction: what is there is compared with what is
 * wanted, and the difference is written.
 *
 * With the source `catalogue`, models of the owner are left alone and retired models come back; with
 * `owner`, every model is written and belongs to the owner from then on. Stock, prices that the owner
 * set or confirmed, costs that the owner set, and lead times of known parts never change.
 *
 * @throws when the shop is not set up or has no price rules
 */
export async function loadDevices(
  container: MedusaContainer,
  devices: ModelOfBrand[],
  options: LoadOptions
): Promise<LoadCounts> {
  return inTransaction(container, async (trx) => loadDevicesIn(trx, devices, options))
}

/** The same inside a transaction of the caller. */
export async function loadDevicesIn(
  trx: Knex.Transaction,
  models: ModelOfBrand[],
  { source, part_grades }: LoadOptions
): Promise<LoadCounts> {
  // until the end, so that no price is written by rules that have just been replaced
  await lockPriceRules(trx)
  const { book } = await currentRuleSet(trx)
  const basis = { repair_types: await readRepairsToPlan(trx), part_grades, book }
  const devices = models.map((model) => planDevice(model, basis))
  const shop = await readShopReferences(trx)
  const deviceStates = await readDeviceStates(trx, devices, shop)
  const writable = devices.flatMap((device) => {
    const state = deviceStates.get(device.model.slug)
    return state && isWritable(state, source) ? [{ device, state }] : []
  })
  const planned = writable.map(({ device }) => device)
  const offerStates = await readOfferStates(trx, planned, shop)
  const { brand_ids, written: brands } = await ensureBrands(trx, planned)
  const { options, written: values } = await ensureOptions(trx, planned)
  const set = new WriteSet()
  const context = { set, shop, options, brand_ids, source }
  const products: WrittenProducts = { created: [], updated: [] }
  for (const { device, state } of writable) {
    const size = set.size
    const ids = planDeviceWrites(context, device, state)
    for (const [rank, offer] of device.offers.entries()) {
      const offerState = offerStates.get(offer.sku)
      if (offerState) planOfferWrites(context, ids, { offer, rank, state: offerState })
    }
    if (set.size > size)
      products[state.product_id === null ? "created" : "updated"].push(ids.product_id)
  }
  const deleted_at = new Date().toISOString()
  for (const { offer_id, variant_id, product_id } of await readUnplannedOffers(trx, planned)) {
    set.update("repair_offer", { id: offer_id, deleted_at })
    set.update("product_variant", { id: variant_id, deleted_at })
    products.updated.push(product_id)
  }
  await set.write(trx)
  // a catalogue's new products would be thousands of events, and nobody can have asked for them yet
  await announceProducts(trx, source === "catalogue" ? { ...products, created: [] } : products)
  failPoint("catalogue.batch_written")
  return {
    offers: devices.reduce((sum, { offers }) => sum + offers.length, 0),
    written: brands + values + set.size,
  }
}

/** The shop's repair types, which the owner may have changed, in the order shown. */
export async function readRepairsToPlan(trx: Knex.Transaction): Promise<RepairToPlan[]> {
  const { rows } = await trx.raw<{ rows: RepairToPlan[] }>(
    `select id as code, names, labour_minutes, warranty_months, part_grades, requires
     from repair_type where deleted_at is null order by position, id`
  )
  return rows
}

/** Makes the brands that are missing. @returns the id of each of these devices' brands by its slug */
async function ensureBrands(
  trx: Knex.Transaction,
  devices: PlannedDevice[]
): Promise<{ brand_ids: Map<string, string>; written: number }> {
  const wanted = new Map(devices.map(({ brand }) => [brand.slug, brand]))
  const { rows } = await trx.raw<{ rows: { id: string; slug: string }[] }>(
    `select id, slug from brand where slug = any(?) and deleted_at is null`,
    [[...wanted.keys()]]
  )
  const brand_ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  const missing = [...wanted.values()]
    .filter(({ slug }) => !brand_ids.has(slug))
    .map(({ slug, name }) => ({ id: newId("brand"), slug, name }))
  if (missing.length) await insertRows(trx, [{ table: "brand", rows: missing }])
  for (const { id, slug } of missing) brand_ids.set(slug, id)
  return { brand_ids, written: missing.length }
}
