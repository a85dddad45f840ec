import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { DEVICE_MODULE } from "../../modules/device"
import type DeviceModuleService from "../../modules/device/service"
import type { PartState, VariantState } from "./catalogue-state"
import type { PlannedOffer } from "./plan-offers"
import type { LinkPair } from "./write-links"

/** A planned offer with what the database holds for it. */
export type OfferWithState = { offer: PlannedOffer; state: VariantState; device_model_id: string }

/** Integer pence to the major units that Medusa stores, exactly: 14950 to 149.5. */
const toMajor = (minor: number): number => Number(`${Math.trunc(minor / 100)}.${pad(minor % 100)}`)
const pad = (pence: number): string => String(pence).padStart(2, "0")

/**
 * Gives each variant of a batch its price set, and corrects suggested prices that differ. A price
 * that the owner set is left alone.
 *
 * @returns the links still to be written, and how many prices were written
 */
export async function loadPrices(
  container: MedusaContainer,
  batch: OfferWithState[],
  currency_code: string
): Promise<{ links: LinkPair[]; written: number }> {
  const pricing = container.resolve(Modules.PRICING)
  const price = ({ price_minor }: PlannedOffer) => ({ amount: toMajor(price_minor), currency_code })
  const without = batch.filter(({ state }) => !state.price_set_id)
  const unpriced = batch.filter(({ state }) => state.price_set_id && !state.price_id)
  const changed = batch.filter(
    ({ offer, state }) =>
      state.price_id && state.price_minor !== offer.price_minor && state.price_source !== "owner"
  )
  const sets = without.length
    ? await pricing.createPriceSets(without.map(({ offer }) => ({ prices: [price(offer)] })))
    : []
  if (unpriced.length)
    await pricing.addPrices(
      unpriced.map(({ offer, state }) => ({
        priceSetId: state.price_set_id ?? "",
        prices: [price(offer)],
      }))
    )
  if (changed.length) await changePrices(container, changed)
  const links = without.map(({ state }, i): LinkPair => ({
    table: "product_variant_price_set",
    pair: [state.variant_id, sets[i].id],
  }))
  return { links, written: without.length + unpriced.length + changed.length }
}

/** One statement, since the pricing module rewrites a whole price set to change one amount. */
async function changePrices(container: MedusaContainer, changed: OfferWithState[]): Promise<void> {
  const rows = changed.map(({ offer, state }) => ({
    id: state.price_id,
    amount: String(toMajor(offer.price_minor)),
  }))
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `update price set amount = n.amount::numeric, updated_at = now(),
       raw_amount = jsonb_build_object('value', n.amount, 'precision', 20)
     from jsonb_to_recordset(?::jsonb) as n(id text, amount text) where price.id = n.id`,
    [JSON.stringify(rows)]
  )
}

/**
 * Gives each variant of a batch that needs a part its inventory item, at zero stock in the shop.
 *
 * @returns the links still to be written, and how many parts were written
 */
export async function loadParts(
  container: MedusaContainer,
  batch: OfferWithState[],
  parts: Map<string, PartState>,
  location_id: string
): Promise<{ links: LinkPair[]; written: number }> {
  const inventory = container.resolve(Modules.INVENTORY)
  const wanted = batch.flatMap(({ offer, state }) => (offer.part ? [{ ...offer.part, state }] : []))
  const missing = wanted.filter(({ sku }) => !parts.has(sku))
  const created = missing.length
    ? await inventory.createInventoryItems(missing.map(({ sku, title }) => ({ sku, title })))
    : []
  const ids = new Map([...parts.values()].map((part) => [part.sku, part.inventory_item_id]))
  for (const { sku, id } of created) if (sku) ids.set(sku, id)
  const idOf = (sku: string) => ids.get(sku) ?? ""
  const unstocked = wanted.filter(({ sku }) => !parts.get(sku)?.has_level)
  if (unstocked.length)
    await inventory.createInventoryLevels(
      unstocked.map(({ sku }) => ({
        inventory_item_id: idOf(sku),
        location_id,
        stocked_quantity: 0,
      }))
    )
  const links = wanted
    .filter(({ state }) => !state.kit_item_id)
    .map(({ sku, state }): LinkPair => ({
      table: "product_variant_inventory_item",
      pair: [state.variant_id, idOf(sku)],
    }))
  return { links, written: unstocked.length }
}

/** Writes the repair offers of a batch that are new or changed. @returns how many */
export async function loadRepairOffers(
  container: MedusaContainer,
  batch: OfferWithState[]
): Promise<number> {
  const service = container.resolve<DeviceModuleService>(DEVICE_MODULE)
  const facts = ({ duration_minutes, warranty_months, lead_days }: PlannedOffer) => ({
    duration_minutes,
    warranty_months,
    lead_days,
  })
  const created = batch.filter(({ state }) => !state.offer_id)
  const changed = batch.filter(
    ({ offer, state }) =>
      state.offer_id &&
      (state.duration_minutes !== offer.duration_minutes ||
        state.warranty_months !== offer.warranty_months ||
        state.lead_days !== offer.lead_days)
  )
  if (created.length)
    await service.createRepairOffers(
      created.map(({ offer, state, device_model_id }) => ({
        device_model_id,
        repair_type_id: offer.repair_type,
        part_grade: offer.part_grade,
        variant_id: state.variant_id,
        ...facts(offer),
      }))
    )
  if (changed.length)
    await service.updateRepairOffers(
      changed.map(({ offer, state }) => ({ id: state.offer_id ?? "", ...facts(offer) }))
    )
  return created.length + changed.length
}
