import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Device, DeviceDetail, RepairOffer } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"
import { effectivePrice } from "./effective-price"
import { IN_CAMPAIGN } from "./from-price"
import { REPAIR_TYPE_VERSION, repairTypeTexts, type RepairTypeKey } from "./repair-type-texts"

// a kit is in stock when each of its parts is there, at one location, often enough
const IN_STOCK = `
select not v.manage_inventory or coalesce(bool_and(exists (
  select 1 from inventory_level l
  where l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
    and l.stocked_quantity - l.reserved_quantity >= vi.required_quantity)), false) as in_stock
from product_variant_inventory_item vi
where vi.variant_id = v.id and vi.deleted_at is null
offset 0`

const DEVICE = `
select c.card, c.specs, ${IN_CAMPAIGN} as in_campaign, (
  select json_agg(json_build_object('variant_id', o.variant_id, 'code', t.id,
      'version', ${REPAIR_TYPE_VERSION}, 'part_grade', o.part_grade, 'amount', p.amount,
      'is_diagnosis', p.is_diagnosis,
      'price_source', o.price_source, 'duration_minutes', o.duration_minutes,
      'warranty_months', o.warranty_months, 'lead_days', o.lead_days, 'in_stock', s.in_stock)
    order by t.position, t.id, array_position(
      array['genuine', 'premium', 'standard', 'refurbished', 'none'], o.part_grade))
  from offer_price p
  join repair_offer o on o.variant_id = p.variant_id and o.deleted_at is null
  join repair_type t on t.id = o.repair_type_id
  join product_variant v on v.id = p.variant_id
  cross join lateral (${IN_STOCK}) s
  where p.device_model_id = c.device_model_id and p.currency_code = $1
) as offers
from device_card c
where c.slug = $2`

const CAMPAIGN_PRICES = `
select o.variant_id, e.amount::float8 as amount
from offer_price o
cross join lateral (${effectivePrice("o.price_set_id", "o.currency_code")}) e
where o.device_model_id = $1 and o.currency_code = $2`

type OfferFacts = RepairTypeKey &
  Omit<RepairOffer, "repair_type" | "price" | "availability"> & {
    amount: number
    is_diagnosis: boolean
    lead_days: number
    in_stock: boolean
  }

type Row = {
  card: Omit<Device, "from_price">
  specs: DeviceDetail["specs"]
  in_campaign: boolean
  offers: OfferFacts[] | null
}

/** The offers with what they cost in the campaigns of now. */
async function inCampaign(
  knex: Knex,
  offers: OfferFacts[],
  { id, currency_code }: { id: string; currency_code: string }
): Promise<OfferFacts[]> {
  const rows = await preparedQuery<{ variant_id: string; amount: number }>(
    knex,
    "device_campaign_prices",
    CAMPAIGN_PRICES,
    [id, currency_code]
  )
  const amounts = new Map(rows.map(({ variant_id, amount }) => [variant_id, amount]))
  return offers.map((offer) => ({
    ...offer,
    amount: amounts.get(offer.variant_id) ?? offer.amount,
  }))
}

/**
 * A live device model with all offers that have a price in the currency, grouped by repair type and
 * the best part first; null when there is none with this slug.
 */
export async function deviceBySlug(
  knex: Knex,
  { slug, currency_code }: { slug: string; currency_code: string }
): Promise<DeviceDetail | null> {
  const [row] = await preparedQuery<Row>(knex, "device_by_slug", DEVICE, [currency_code, slug])
  if (!row) return null
  const { card, specs, in_campaign } = row
  const ordinary = row.offers ?? []
  const facts = in_campaign
    ? await inCampaign(knex, ordinary, { id: card.id, currency_code })
    : ordinary
  const textOf = await repairTypeTexts(knex, facts)
  const offers = facts.flatMap(
    ({ code, version: _, is_diagnosis: _diagnosis, amount, lead_days, in_stock, ...offer }) => {
      const repair_type = textOf(code)
      const status = in_stock ? ("in_stock" as const) : ("on_order" as const)
      const availability = { status, lead_days: in_stock ? 0 : lead_days }
      const price = { amount, currency_code }
      return repair_type ? [{ ...offer, repair_type, price, availability }] : []
    }
  )
  const repairs = facts.flatMap(({ amount, is_diagnosis }) => (is_diagnosis ? [] : amount))
  const from_price = repairs.length ? { amount: Math.min(...repairs), currency_code } : null
  return { ...card, from_price, specs, offers }
}
