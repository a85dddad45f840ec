import { isCurrency, toMajor } from "../../domain/shared/money"
import { newId } from "../../lib/new-id"
import type { OfferState } from "./device-state"
import type { DeviceIds, WriteContext } from "./plan-device-writes"
import type { PlannedOffer } from "./plan-offers"

const ZERO = { value: "0", precision: 20 }

/** An amount as Medusa keeps it: the number, and the text that loses nothing. */
function amountColumns(minor: number, currency: string) {
  if (!isCurrency(currency)) throw new Error(`The shop cannot price in ${currency}`)
  const value = String(toMajor(minor, currency))
  return { amount: value, raw_amount: { value, precision: 20 } }
}

/** Plans the rows of one offer: its variant, prices, part and what the shop promises with it. */
export function planOfferWrites(
  context: WriteContext,
  ids: DeviceIds,
  { offer, rank, state }: { offer: PlannedOffer; rank: number; state: OfferState }
): void {
  if (state.is_variant_deleted) return
  const variant_id = planVariant(context, ids, offer, rank, state)
  planPrices(context, variant_id, offer, state)
  const lead_days = offer.part ? planPart(context, ids, variant_id, offer, state) : offer.lead_days
  planOffer(context, ids, variant_id, { ...offer, lead_days }, state)
}

function planVariant(
  { set, options }: WriteContext,
  { product_id }: DeviceIds,
  offer: PlannedOffer,
  variant_rank: number,
  state: OfferState
): string {
  const id = state.variant_id ?? newId("variant")
  const { sku, title } = offer
  // a part that is not here is ordered, so a repair can always be booked
  const has_part = offer.part !== null
  if (!state.variant_id)
    set.insert("product_variant", {
      id,
      title,
      sku,
      variant_rank,
      manage_inventory: has_part,
      allow_backorder: has_part,
      product_id,
    })
  else if (state.title !== title) set.update("product_variant", { id, title })
  const values = [
    options.repair.values.get(offer.repair_name),
    options.grade.values.get(offer.grade_name),
  ].flatMap((value) => value ?? [])
  if (values.some((value) => !state.option_value_ids.includes(value)))
    set.setVariantOptions(id, values)
  return id
}

function planPrices(
  { set }: WriteContext,
  variant_id: string,
  { prices }: PlannedOffer,
  state: OfferState
): void {
  // only a suggestion follows the rules by itself: what the owner confirmed or set stays
  const follows = state.price_source === null || state.price_source === "suggested"
  if (state.price_set_id && state.price_source === "owner") return
  const price_set_id = state.price_set_id ?? newId("pset")
  if (!state.price_set_id) {
    set.insert("price_set", { id: price_set_id })
    set.link("product_variant_price_set", "pvps", { variant_id, price_set_id })
  }
  for (const [currency_code, minor] of Object.entries(prices)) {
    const known = state.prices[currency_code]
    const amount = amountColumns(minor, currency_code)
    if (!known)
      set.insert("price", {
        id: newId("price"),
        price_set_id,
        currency_code,
        rules_count: 0,
        ...amount,
      })
    else if (known.minor !== minor && follows) set.update("price", { id: known.id, ...amount })
  }
}

/** Plans the part behind an offer, at zero stock in the shop. @returns its lead time in days */
function planPart(
  { set, shop }: WriteContext,
  { device_model_id }: DeviceIds,
  variant_id: string,
  { part, repair_type, part_grade, lead_days }: PlannedOffer,
  state: OfferState
): number {
  if (!part) return lead_days
  const { sku, title, cost_minor, cost_currency } = part
  const inventory_item_id = state.inventory_item_id ?? newId("iitem")
  if (!state.inventory_item_id)
    set.insert("inventory_item", { id: inventory_item_id, sku, title, requires_shipping: true })
  if (!state.has_level)
    set.insert("inventory_level", {
      id: newId("ilev"),
      inventory_item_id,
      location_id: shop.location_id,
      raw_stocked_quantity: ZERO,
      raw_reserved_quantity: ZERO,
      raw_incoming_quantity: ZERO,
    })
  if (!state.in_kit)
    set.link("product_variant_inventory_item", "pvitem", { variant_id, inventory_item_id })
  if (!state.part_id)
    set.insert("part", {
      id: newId("part"),
      inventory_item_id,
      sku,
      repair_type,
      device_model_id,
      part_grade,
      cost_minor,
      cost_currency,
      lead_days,
    })
  else if (state.cost_source === "suggested" && state.cost_minor !== cost_minor)
    set.update("part", { id: state.part_id, cost_minor })
  return state.part_lead_days ?? lead_days
}

function planOffer(
  { set }: WriteContext,
  { device_model_id }: DeviceIds,
  variant_id: string,
  { repair_type, part_grade, warranty_months, lead_days, ...planned }: PlannedOffer,
  state: OfferState
): void {
  const by_owner = state.price_source === "owner" ? state.duration_minutes : null
  const duration_minutes = by_owner ?? planned.duration_minutes
  const facts = { duration_minutes, warranty_months, lead_days }
  if (!state.offer_id)
    set.insert("repair_offer", {
      id: newId("roff"),
      device_model_id,
      repair_type_id: repair_type,
      part_grade,
      variant_id,
      ...facts,
    })
  else if (
    state.duration_minutes !== duration_minutes ||
    state.warranty_months !== warranty_months ||
    state.lead_days !== lead_days
  )
    set.update("repair_offer", { id: state.offer_id, ...facts })
}
