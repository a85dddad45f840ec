import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { loadDevices } from "./load-devices"
import { loadRepairTypes } from "./load-repair-types"
import { planDevices } from "./plan-offers"
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
  let written = await loadRepairTypes(container, catalogue)
  const devices = planDevices(catalogue)
  for (let start = 0; start < devices.length; start += BATCH_SIZE) {
    const batch = devices.slice(start, start + BATCH_SIZE)
    const rows = await loadDevices(container, batch, "catalogue")
    written += rows
    const batches = start / BATCH_SIZE + 1
    if (rows && Number.isInteger(Math.log2(batches))) await analyse(container)
    options.onProgress(start + batch.length, devices.length)
  }
  const retired = await retireMissingModels(container, devices, options.now)
  if (written) await analyse(container)
  return {
    devices: devices.length,
    offers: devices.reduce((sum, device) => sum + device.offers.length, 0),
    written,
    retired,
  }
}

// Without statistics PostgreSQL takes the index of a price's currency, which reads every price of
// the shop for each offer; autovacuum comes minutes too late for a shop that has just been loaded.
const analyse = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `analyze brand, device_model, repair_offer, part, product, product_variant, price, price_set,
      product_variant_price_set, product_variant_inventory_item, inventory_item, inventory_level,
      product_option_value, product_product_option, product_product_option_value,
      product_variant_option, product_sales_channel, product_shipping_profile`
  )
