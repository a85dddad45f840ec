import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { insertRows } from "../../lib/insert-rows"
import { newId } from "../../lib/new-id"
import { inTransaction } from "../../lib/unit-of-work"
import { readDeviceStates, readOfferStates, readUnplannedOffers } from "./device-state"
import { ensureOptions } from "./ensure-options"
import { isWritable, planDeviceWrites, type ModelSource } from "./plan-device-writes"
import { planOfferWrites } from "./plan-offer-writes"
import type { PlannedDevice } from "./plan-offers"
import { readShopReferences } from "./read-shop-references"
import { WriteSet } from "./write-set"

/** Any number; two loads of the same shop wait for each other on it. */
const LOAD_LOCK = 7_301_001

/**
 * Brings products, variants, prices, parts and offers of these devices to what is planned, in one
 * transaction: what is there is compared with what is wanted, and the difference is written. What is
 * there already is left as it is, and nothing is written twice.
 *
 * With the source `catalogue`, models of the owner are left alone and retired models come back; with
 * `owner`, every model is written and belongs to the owner from then on. Prices that the owner set or
 * confirmed, costs and lead times of existing parts that the owner set, and stock never change.
 *
 * @returns how many rows were written; 0 when everything was so already
 */
export async function loadDevices(
  container: MedusaContainer,
  devices: PlannedDevice[],
  source: ModelSource
): Promise<number> {
  return inTransaction(container, async (trx) => loadDevicesIn(trx, devices, source))
}

/** The same inside a transaction of the caller. */
export async function loadDevicesIn(
  trx: Knex.Transaction,
  devices: PlannedDevice[],
  source: ModelSource
): Promise<number> {
  await trx.raw("select pg_advisory_xact_lock(?)", [LOAD_LOCK])
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
  for (const { device, state } of writable) {
    const ids = planDeviceWrites(context, device, state)
    for (const [rank, offer] of device.offers.entries()) {
      const offerState = offerStates.get(offer.sku)
      if (offerState) planOfferWrites(context, ids, { offer, rank, state: offerState })
    }
  }
  const deleted_at = new Date().toISOString()
  for (const { offer_id, variant_id } of await readUnplannedOffers(trx, planned)) {
    set.update("repair_offer", { id: offer_id, deleted_at })
    set.update("product_variant", { id: variant_id, deleted_at })
  }
  await set.write(trx)
  return brands + values + set.size
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
