import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { currentRuleSet } from "../../../lib/pricing/rule-set-store"
import type { CatalogueModel } from "../../../modules/device/catalogue-schema"
import { readDeviceStates, readOfferStates } from "../device-state"
import { ensureOptions } from "../ensure-options"
import { isWritable, planDeviceWrites, type ModelSource } from "../plan-device-writes"
import { planOfferWrites } from "../plan-offer-writes"
import { planDevice, type PlannedDevice, type RepairToPlan } from "../plan-offers"
import { readServices } from "../read-catalogue"
import { readShopReferences } from "../read-shop-references"
import { WriteSet } from "../write-set"

const TYPE = `
select id as code, names, labour_minutes, warranty_months, part_grades, requires, position
from repair_type where id = ? and deleted_at is null`

interface ModelRow {
  brand_id: string
  brand: { slug: string; name: string }
  model: CatalogueModel
}

const MODELS = `
select b.id as brand_id, jsonb_build_object('slug', b.slug, 'name', b.name) as brand,
  jsonb_build_object('slug', d.slug, 'name', d.name, 'kind', d.kind,
    'family', coalesce(d.family, d.name), 'release_year', d.release_year, 'tier', d.tier,
    'identifiers', d.identifiers, 'nicknames', d.nicknames, 'specs', d.specs) as model
from device_model d
join brand b on b.id = d.brand_id and b.deleted_at is null
where d.deleted_at is null and d.retired_at is null and d.kind = any(?)
order by d.slug`

/** The grades of all repairs of a product have their places before it: five to a repair. */
const RANKS = 5

/**
 * Makes the offers of one service that are missing: for each live device of its kinds, in the grades
 * that the price rules have a price for. Neither the devices nor offers that are there are changed.
 * The caller holds the lock of the price rules.
 *
 * @returns how many offers were made; 0 for a service that is off sale
 */
export async function loadMissingOffers(trx: Knex.Transaction, code: string): Promise<number> {
  const types = await trx.raw<{ rows: (RepairToPlan & { position: number })[] }>(TYPE, [code])
  const type = types.rows[0]
  if (!type) return 0
  const { book } = await currentRuleSet(trx)
  const basis = { repair_types: [type], part_grades: readServices().part_grades, book }
  const { rows } = await trx.raw<{ rows: ModelRow[] }>(MODELS, [Object.keys(type.labour_minutes)])
  const devices = rows
    .map(({ brand, model }) => planDevice({ brand, model }, basis))
    .filter(({ offers }) => offers.length > 0)
  const brand_ids = new Map(rows.map(({ brand_id, brand }) => [brand.slug, brand_id]))
  return writeMissing(trx, devices, brand_ids, type.position * RANKS)
}

async function writeMissing(
  trx: Knex.Transaction,
  devices: PlannedDevice[],
  brand_ids: Map<string, string>,
  first_rank: number
): Promise<number> {
  if (devices.length === 0) return 0
  const shop = await readShopReferences(trx)
  const states = await readDeviceStates(trx, devices, shop)
  const offerStates = await readOfferStates(trx, devices, shop)
  const missing = devices.map((device) => ({
    ...device,
    offers: device.offers.filter(({ sku }) => offerStates.get(sku)?.offer_id === null),
  }))
  const { options } = await ensureOptions(trx, missing)
  const set = new WriteSet()
  let made = 0
  for (const device of missing) {
    const state = states.get(device.model.slug)
    const source: ModelSource = state?.source ?? "owner"
    if (!state || device.offers.length === 0 || !isWritable(state, source)) continue
    const context = { set, shop, options, brand_ids, source }
    // its own fingerprint: what the model says of itself is as it was
    const content_hash = state.content_hash ?? ""
    const known = { ...state, content_hash }
    const ids = planDeviceWrites(context, { ...device, content_hash }, known)
    for (const [index, offer] of device.offers.entries()) {
      const offerState = offerStates.get(offer.sku)
      if (!offerState) continue
      planOfferWrites(context, ids, { offer, rank: first_rank + index, state: offerState })
      made += 1
    }
  }
  await set.write(trx)
  return made
}
