import { newId } from "../../lib/new-id"
import type { DeviceState } from "./device-state"
import type { SharedOptions } from "./ensure-options"
import type { PlannedDevice } from "./plan-offers"
import type { ShopReferences } from "./read-shop-references"
import type { WriteSet } from "./write-set"

/** Who a written model belongs to; see the column `source` of `device_model`. */
export type ModelSource = "catalogue" | "owner"

export type WriteContext = {
  set: WriteSet
  shop: ShopReferences
  options: SharedOptions
  brand_ids: Map<string, string>
  source: ModelSource
}

export type DeviceIds = { device_model_id: string; product_id: string }

/**
 * Whether a device may be written: the catalogue leaves models of the owner alone, and nobody brings
 * back a product that the owner deleted.
 */
export const isWritable = (state: DeviceState, source: ModelSource): boolean =>
  !state.is_product_deleted && (source === "owner" || state.source !== "owner")

/** Plans the rows of a device's model, its product and the product's links. */
export function planDeviceWrites(
  context: WriteContext,
  device: PlannedDevice,
  state: DeviceState
): DeviceIds {
  const product_id = state.product_id ?? newId("prod")
  const device_model_id = planModel(context, device, state, product_id)
  planProduct(context, device, state, product_id)
  planProductLinks(context, state, product_id)
  planProductOptions(context, device, state, product_id)
  return { device_model_id, product_id }
}

function planModel(
  { set, brand_ids, source }: WriteContext,
  { model, brand, content_hash }: PlannedDevice,
  state: DeviceState,
  product_id: string
): string {
  const { slug, name, kind, family, release_year, tier, identifiers, nicknames, specs } = model
  const brand_id = brand_ids.get(brand.slug)
  if (!brand_id) throw new Error(`${slug}: there is no brand ${brand.slug}`)
  const facts = { slug, name, brand_id, kind, family, release_year, tier }
  const row = { ...facts, identifiers, nicknames, specs, product_id, content_hash, source }
  if (!state.device_model_id) {
    const id = newId("dmod")
    set.insert("device_model", { id, ...row })
    return id
  }
  const id = state.device_model_id
  const changed =
    state.content_hash !== content_hash ||
    state.source !== source ||
    state.product_id !== product_id
  if (changed) set.update("device_model", { id, ...row })
  return id
}

function planProduct(
  { set, source }: WriteContext,
  { title, model, content_hash }: PlannedDevice,
  state: DeviceState,
  id: string
): void {
  if (!state.product_id) {
    set.insert("product", { id, title, handle: model.slug, status: "published" })
    return
  }
  // an owner's title stays until the model itself gets another name
  if (state.product_title !== title && state.content_hash !== content_hash)
    set.update("product", { id, title })
  if (source !== "catalogue" || !state.is_retired || !state.device_model_id) return
  set.update("device_model", { id: state.device_model_id, retired_at: null })
  set.update("product", { id, status: "published" })
}

function planProductLinks(
  { set, shop }: WriteContext,
  state: DeviceState,
  product_id: string
): void {
  const { sales_channel_id, shipping_profile_id } = shop
  if (!state.in_channel)
    set.link("product_sales_channel", "prodsc", { product_id, sales_channel_id })
  if (!state.has_profile)
    set.link("product_shipping_profile", "prodsp", { product_id, shipping_profile_id })
}

/** A product uses the values of the shared options that its offers have. */
function planProductOptions(
  { set, options }: WriteContext,
  { offers }: PlannedDevice,
  state: DeviceState,
  product_id: string
): void {
  const known = new Set(state.option_value_ids)
  const uses = [
    { option: options.repair, names: offers.map((offer) => offer.repair_name) },
    { option: options.grade, names: offers.map((offer) => offer.grade_name) },
  ]
  for (const { option, names } of uses) {
    const link_id = state.option_links[option.id] ?? newId("prodopt")
    if (!state.option_links[option.id])
      set.insert("product_product_option", {
        id: link_id,
        product_id,
        product_option_id: option.id,
      })
    const value_ids = new Set([...new Set(names)].flatMap((name) => option.values.get(name) ?? []))
    for (const value_id of value_ids)
      if (!known.has(value_id))
        set.insert("product_product_option_value", {
          id: newId("prodoptval"),
          product_product_option_id: link_id,
          product_option_value_id: value_id,
        })
  }
}
