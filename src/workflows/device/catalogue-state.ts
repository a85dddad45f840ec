import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What the database holds for one planned variant; null where a part of it is missing. */
export type VariantState = {
  sku: string
  variant_id: string
  product_id: string
  title: string
  price_set_id: string | null
  price_id: string | null
  price_minor: number | null
  kit_item_id: string | null
  offer_id: string | null
  price_source: "suggested" | "owner" | null
  duration_minutes: number | null
  warranty_months: number | null
  lead_days: number | null
}

/** A spare part that exists, and whether it has a level at the shop's location. */
export type PartState = { sku: string; inventory_item_id: string; has_level: boolean }

const VARIANTS = `
select v.sku, v.id as variant_id, v.product_id, v.title, vp.price_set_id,
  pr.id as price_id, round(pr.amount * 100)::int as price_minor,
  vi.inventory_item_id as kit_item_id, o.id as offer_id, o.price_source,
  o.duration_minutes, o.warranty_months, o.lead_days
from product_variant v
left join product_variant_price_set vp on vp.variant_id = v.id and vp.deleted_at is null
left join lateral (
  select id, amount from price
  where price_set_id = vp.price_set_id and currency_code = :currency_code
    and deleted_at is null and price_list_id is null and rules_count = 0
    and min_quantity is null and max_quantity is null
  order by created_at limit 1
) pr on true
left join lateral (
  select inventory_item_id from product_variant_inventory_item
  where variant_id = v.id and deleted_at is null limit 1
) vi on true
left join repair_offer o on o.variant_id = v.id and o.deleted_at is null
where v.sku = any(:skus) and v.deleted_at is null`

/** The variants with these SKUs, by SKU, with their price in `currency_code`. */
export async function readVariantStates(
  knex: Knex,
  skus: string[],
  currency_code: string
): Promise<Map<string, VariantState>> {
  const { rows } = await knex.raw<{ rows: VariantState[] }>(VARIANTS, { skus, currency_code })
  return new Map(rows.map((row) => [row.sku, row]))
}

const PARTS = `
select i.sku, i.id as inventory_item_id, l.id is not null as has_level
from inventory_item i
left join inventory_level l
  on l.inventory_item_id = i.id and l.location_id = :location_id and l.deleted_at is null
where i.sku = any(:skus) and i.deleted_at is null`

/** The spare parts with these SKUs, by SKU. */
export async function readPartStates(
  knex: Knex,
  skus: string[],
  location_id: string
): Promise<Map<string, PartState>> {
  const { rows } = await knex.raw<{ rows: PartState[] }>(PARTS, { skus, location_id })
  return new Map(rows.map((row) => [row.sku, row]))
}
