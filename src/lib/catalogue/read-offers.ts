import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"
import { effectivePrice } from "./effective-price"

export type DeviceKind = "phone" | "tablet" | "laptop" | "desktop" | "console" | "watch"
export type PartGrade = "genuine" | "premium" | "standard" | "refurbished" | "none"
export type PriceTier = "entry" | "mid" | "upper" | "flagship" | "ultra"
export type PriceSource = "suggested" | "rule" | "owner"
export type CredentialNeed = "never" | "optional_test" | "required"

/** One spare part of an offer's inventory kit at one stock location. */
export type OfferPart = {
  inventory_item_id: string
  title: string
  sku: string
  required_quantity: number
  /** null when the part has no level at any location yet */
  location_id: string | null
  stocked_quantity: number
  reserved_quantity: number
}

/** A repair of one device model in one part grade, as it can be sold right now. */
export type OfferRow = {
  variant_id: string
  product_id: string
  product_title: string
  product_handle: string
  variant_title: string
  sku: string
  device_model_id: string
  device_slug: string
  device_name: string
  device_kind: DeviceKind
  device_tier: PriceTier
  brand_name: string
  brand_slug: string
  /** the repair type's code, e.g. "screen" */
  repair_type: string
  /** by locale code: "en-GB", "pt-BR" */
  repair_type_names: Record<string, string>
  credential_need: CredentialNeed
  diagnosed_first: boolean
  part_grade: PartGrade
  /** the grades that the repair comes in */
  part_grades: PartGrade[]
  /** tax-inclusive price in integer minor units (pence for gbp), in a campaign the campaign's */
  price_minor: number
  /** the ordinary price */
  base_price_minor: number
  /** the price list that `price_minor` is of; null outside of campaigns */
  campaign_id: string | null
  /** who made the ordinary price: shipped rules, rules the owner confirmed, or a person */
  price_source: PriceSource
  /** the price rules in force at the moment of this read; null before the catalogue is loaded */
  rule_set_version: number | null
  rule_set_hash: string | null
  currency_code: string
  duration_minutes: number
  warranty_months: number
  /** working days until the part is here when it is not in stock */
  lead_days: number
  manage_inventory: boolean
  parts: OfferPart[]
}

// in two halves, since planning the joins of one long list takes longer than running them
// The list of ids stands in a sub-select so that Postgres cannot look into it: then a plan made for one
// list is as good as for any other, and a prepared statement is not planned anew each time.
const READ_OFFERS = `
with wanted as materialized (
  select o.variant_id, o.part_grade, o.duration_minutes, o.warranty_months, o.lead_days,
    o.price_source, d.id as device_model_id, d.slug as device_slug, d.name as device_name,
    d.kind as device_kind, d.tier as device_tier, b.name as brand_name, b.slug as brand_slug,
    t.id as repair_type, t.names as repair_type_names, t.part_grades, t.diagnosed_first,
    t.credential->>'need' as credential_need
  from repair_offer o
  join device_model d on d.id = o.device_model_id and d.deleted_at is null and d.retired_at is null
  join brand b on b.id = d.brand_id
  join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
  where o.variant_id = any((select ?::text[])::text[]) and o.deleted_at is null
)
select w.*, v.title as variant_title, v.sku, v.manage_inventory, p.id as product_id,
  p.title as product_title, p.handle as product_handle, pr.currency_code, pr.campaign_id,
  round(pr.amount * pr.scale)::int as price_minor,
  round(pr.base_amount * pr.scale)::int as base_price_minor,
  rules.version as rule_set_version, rules.hash as rule_set_hash,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'inventory_item_id', i.id, 'title', i.title, 'sku', i.sku,
      'required_quantity', vi.required_quantity, 'location_id', l.location_id,
      'stocked_quantity', coalesce(l.stocked_quantity, 0),
      'reserved_quantity', coalesce(l.reserved_quantity, 0)
    ) order by i.sku, l.location_id)
    from product_variant_inventory_item vi
    join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
    left join inventory_level l on l.inventory_item_id = i.id and l.deleted_at is null
    where vi.variant_id = w.variant_id and vi.deleted_at is null
  ), '[]'::jsonb) as parts
from wanted w
join product_variant v on v.id = w.variant_id and v.deleted_at is null
join product p on p.id = v.product_id and p.deleted_at is null and p.status = 'published'
join product_variant_price_set vp on vp.variant_id = w.variant_id and vp.deleted_at is null
join lateral (
  select e.*, power(10::numeric, coalesce((
    select decimal_digits from currency where code = e.currency_code
  ), 2)) as scale
  from (${effectivePrice("vp.price_set_id", "?")}) e
) pr on true
left join lateral (
  select version, hash from price_rule_set where deleted_at is null order by version desc limit 1
) rules on true`

/**
 * Reads the sellable offers behind the given variants in one query.
 *
 * Variants that are not repair offers, are retired, or have no base price in the currency are
 * left out, so a caller compares the lengths. Each variant comes back once, in the order asked.
 * A part stocked at several locations appears once per location.
 *
 * @param knex the PG connection, or a transaction to read inside of it
 * @returns amounts in integer minor units of `currency_code` (lower case, e.g. "gbp")
 */
export async function readOffers(
  knex: Knex,
  { variant_ids, currency_code }: { variant_ids: string[]; currency_code: string }
): Promise<OfferRow[]> {
  const rows = await preparedQuery<OfferRow>(knex, "read_offers", READ_OFFERS, [
    variant_ids,
    currency_code.toLowerCase(),
  ])
  const byVariant = new Map(rows.map((row) => [row.variant_id, row]))
  return [...new Set(variant_ids)].flatMap((id) => byVariant.get(id) ?? [])
}
