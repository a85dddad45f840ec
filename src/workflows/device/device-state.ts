import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ORDINARY_PRICES } from "../../lib/pricing/ordinary-price"
import type { PlannedDevice } from "./plan-offers"
import type { ShopReferences } from "./read-shop-references"

/** What the database holds for one planned device; ids are null where there is nothing yet. */
export type DeviceState = {
  slug: string
  device_model_id: string | null
  content_hash: string | null
  source: "catalogue" | "owner" | null
  is_retired: boolean
  product_id: string | null
  product_title: string | null
  /** the owner deleted the product of a model that is still here */
  is_product_deleted: boolean
  in_channel: boolean
  has_profile: boolean
  /** the id of the product's link to an option, by the option's id */
  option_links: Record<string, string>
  option_value_ids: string[]
}

/** What the database holds for one planned offer; ids are null where there is nothing yet. */
export type OfferState = {
  sku: string
  offer_id: string | null
  price_source: "suggested" | "rule" | "owner" | null
  duration_minutes: number | null
  warranty_months: number | null
  lead_days: number | null
  variant_id: string | null
  /** the owner deleted the variant of an offer that is still here */
  is_variant_deleted: boolean
  title: string | null
  option_value_ids: string[]
  price_set_id: string | null
  /** base prices by currency, the amount in minor units */
  prices: Record<string, { id: string; minor: number }>
  /** the item in the variant's kit, or else the item with the part's SKU */
  inventory_item_id: string | null
  in_kit: boolean
  has_level: boolean
  part_id: string | null
  cost_minor: number | null
  cost_source: "suggested" | "owner" | null
  part_lead_days: number | null
}

const DEVICES = `
select w.slug, d.id as device_model_id, d.content_hash, d.source,
  d.retired_at is not null as is_retired, p.id as product_id, p.title as product_title,
  d.product_id is not null and (p.id is null or p.deleted_at is not null) as is_product_deleted,
  exists (select 1 from product_sales_channel where product_id = p.id
    and sales_channel_id = :sales_channel_id and deleted_at is null) as in_channel,
  exists (select 1 from product_shipping_profile where product_id = p.id
    and deleted_at is null) as has_profile,
  coalesce((select jsonb_object_agg(l.product_option_id, l.id) from product_product_option l
    where l.product_id = p.id and l.deleted_at is null), '{}') as option_links,
  coalesce((select jsonb_agg(v.product_option_value_id) from product_product_option l
    join product_product_option_value v
      on v.product_product_option_id = l.id and v.deleted_at is null
    where l.product_id = p.id and l.deleted_at is null), '[]') as option_value_ids
from unnest(:slugs::text[]) w(slug)
left join device_model d on d.slug = w.slug and d.deleted_at is null
left join product p on p.id = coalesce(d.product_id,
  (select id from product where handle = w.slug and deleted_at is null))`

/** The state of each planned device, by its slug. */
export async function readDeviceStates(
  trx: Knex.Transaction,
  devices: PlannedDevice[],
  { sales_channel_id }: ShopReferences
): Promise<Map<string, DeviceState>> {
  const slugs = devices.map(({ model }) => model.slug)
  const { rows } = await trx.raw<{ rows: DeviceState[] }>(DEVICES, { slugs, sales_channel_id })
  return new Map(rows.map((row) => [row.slug, row]))
}

const WANTED = `wanted as materialized (
  select * from jsonb_to_recordset(:wanted::jsonb) as w(
    slug text, repair_type text, part_grade text, sku text, part_sku text)
)`

const OFFERS = `
with ${WANTED}
select w.sku, o.id as offer_id, o.price_source, o.duration_minutes, o.warranty_months, o.lead_days,
  v.id as variant_id, o.id is not null and v.id is null as is_variant_deleted, v.title,
  coalesce((select jsonb_agg(option_value_id) from product_variant_option
    where variant_id = v.id), '[]') as option_value_ids,
  vp.price_set_id, coalesce(pr.prices, '{}') as prices,
  item.id as inventory_item_id, kit.inventory_item_id is not null as in_kit,
  exists (select 1 from inventory_level where inventory_item_id = item.id
    and location_id = :location_id and deleted_at is null) as has_level,
  part.id as part_id, part.cost_minor, part.cost_source, part.lead_days as part_lead_days
from wanted w
left join device_model d on d.slug = w.slug and d.deleted_at is null
left join repair_offer o on o.device_model_id = d.id and o.repair_type_id = w.repair_type
  and o.part_grade = w.part_grade and o.deleted_at is null
left join product_variant v on v.id = coalesce(o.variant_id,
  (select id from product_variant where sku = w.sku and deleted_at is null))
  and v.deleted_at is null
left join product_variant_price_set vp on vp.variant_id = v.id and vp.deleted_at is null
left join lateral (
  select jsonb_object_agg(currency_code,
    jsonb_build_object('id', id, 'minor', round(amount * 100)::int)) as prices
  from (${ORDINARY_PRICES}) base
) pr on true
left join lateral (
  select vi.inventory_item_id from product_variant_inventory_item vi
  join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
  where vi.variant_id = v.id and vi.deleted_at is null
  order by (i.sku = w.part_sku) desc nulls last, vi.created_at limit 1
) kit on true
left join inventory_item item on item.id = coalesce(kit.inventory_item_id,
  (select id from inventory_item where sku = w.part_sku and deleted_at is null))
left join part on part.inventory_item_id = item.id and part.deleted_at is null`

const UNPLANNED = `
with ${WANTED}
select o.id as offer_id, o.variant_id, d.product_id
from repair_offer o
join device_model d on d.id = o.device_model_id
where d.slug = any(:slugs) and d.deleted_at is null and o.deleted_at is null
  and o.price_source <> 'owner' and not exists (
    select 1 from wanted w where w.slug = d.slug and w.repair_type = o.repair_type_id
      and w.part_grade = o.part_grade)`

const wantedOffers = (devices: PlannedDevice[]): string =>
  JSON.stringify(
    devices.flatMap(({ model, offers }) =>
      offers.map(({ repair_type, part_grade, sku, part }) => ({
        slug: model.slug,
        repair_type,
        part_grade,
        sku,
        part_sku: part?.sku ?? null,
      }))
    )
  )

/** The state of each planned offer, by its planned SKU. */
export async function readOfferStates(
  trx: Knex.Transaction,
  devices: PlannedDevice[],
  { location_id }: ShopReferences
): Promise<Map<string, OfferState>> {
  const wanted = wantedOffers(devices)
  const { rows } = await trx.raw<{ rows: OfferState[] }>(OFFERS, { wanted, location_id })
  return new Map(rows.map((row) => [row.sku, row]))
}

export type UnplannedOffer = { offer_id: string; variant_id: string; product_id: string }

/** The offers of these devices that nobody plans any more and whose price the owner did not set. */
export async function readUnplannedOffers(
  trx: Knex.Transaction,
  devices: PlannedDevice[]
): Promise<UnplannedOffer[]> {
  const { rows } = await trx.raw<{ rows: UnplannedOffer[] }>(UNPLANNED, {
    wanted: wantedOffers(devices),
    slugs: devices.map(({ model }) => model.slug),
  })
  return rows
}
