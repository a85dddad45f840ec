import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { failPoint } from "../../lib/fail-point"
import { ensureCatalogueRuleSet } from "../../lib/pricing/rule-set-store"
import { loadDevices } from "./load-devices"
import { loadRepairTypes } from "./load-repair-types"
import type { Catalogue } from "./read-catalogue"
import { retireMissingModels } from "./retire-missing"

export type LoadResult = { devices: number; offers: number; written: number; retired: number }

const BATCH_SIZE = 50

/**
 * Brings the shop's devices and repairs to what the catalogue says.
 *
 * Works in batches, each a transaction that compares what is there with what is wanted and writes the
 * difference, so a second run writes nothing, and a run that was stopped half-way is completed by the
 * next. Stock, prices and costs that the owner set, and models of the owner are never changed.
 */
export async function loadCatalogue(
  container: MedusaContainer,
  catalogue: Catalogue,
  options: { now: Date; onProgress: (done: number, total: number) => void }
): Promise<LoadResult> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { part_grades } = catalogue
  let written = await loadRepairTypes(container, catalogue)
  await ensureCatalogueRuleSet(knex, catalogue.price_rules)
  const devices = catalogue.brands.flatMap(({ brand, models }) =>
    models.map((model) => ({ brand, model }))
  )
  let offers = 0
  options.onProgress(0, devices.length)
  for (let start = 0; start < devices.length; start += BATCH_SIZE) {
    const batch = devices.slice(start, start + BATCH_SIZE)
    const loaded = await loadDevices(container, batch, { source: "catalogue", part_grades })
    failPoint("catalogue.batch_committed")
    offers += loaded.offers
    written += loaded.written
    const batches = start / BATCH_SIZE + 1
    if (loaded.written && Number.isInteger(Math.log2(batches))) await analyse(knex)
    options.onProgress(start + batch.length, devices.length)
  }
  const retired = await retireMissingModels(container, devices, options.now)
  if (written) await analyse(knex)
  return {
    devices: devices.length,
    offers,
    written,
    retired,
  }
}

// Without statistics PostgreSQL takes the index of a price's currency, which reads every price of
// the shop for each offer; autovacuum comes minutes too late for a shop that has just been loaded.
const analyse = (knex: Knex) =>
  knex.raw(
    `analyze brand, device_model, device_card, device_search_term, device_search_typo,
      repair_offer, offer_price, part, product, product_variant, price, price_set,
      product_variant_price_set, product_variant_inventory_item, inventory_item, inventory_level,
      product_option_value, product_product_option, product_product_option_value,
      product_variant_option, product_sales_channel, product_shipping_profile`
  )
