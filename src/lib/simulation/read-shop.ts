import type { Client } from "@medusajs/framework/pg"
import { PART_GRADE_LABELS } from "../../domain/pricing/part-grade-labels"
import type { PriceRule, PriceTier } from "../../domain/pricing/price-rules"
import { compileRules } from "../../domain/pricing/rulebook"
import type { PartGrade } from "../../domain/repair/states"
import type { LocalizedText } from "../../domain/shared/locale"
import type {
  SimulatedCatalogue,
  SimulatedDevice,
  SimulatedOffer,
} from "../../domain/simulation/shop"

export type OfferFacts = {
  product_id: string
  product_title: string
  product_handle: string
  variant_title: string
  sku: string
}

/** What an order of the shop names, beside what is simulated. */
export type ShopFacts = {
  region_id: string
  sales_channel_id: string | null
  shipping_options: readonly { id: string; name: string; service_method: string }[]
  vat: {
    code: string
    rate: number
    raw_rate: { value: string; precision: number }
    provider_id: string
  }
  offers: ReadonlyMap<string, OfferFacts>
}

const CURRENCY = "gbp"

const OFFERS = `
select o.variant_id, o.device_model_id, o.repair_type_id as repair_type, o.part_grade,
  o.duration_minutes, o.lead_days, o.price_source, d.slug, d.kind, d.tier, d.release_year,
  d.name, b.slug as brand, t.names, t.diagnosed_first, t.part_grades, t.fault_codes,
  round(p.amount * 100)::int as price_minor, v.title as variant_title, v.sku,
  pr.id as product_id, pr.title as product_title, pr.handle as product_handle,
  coalesce(kit.parts, '[]'::jsonb) as kit
from repair_offer o
join device_model d on d.id = o.device_model_id and d.deleted_at is null and d.retired_at is null
join brand b on b.id = d.brand_id
join repair_type t on t.id = o.repair_type_id and t.deleted_at is null and not t.is_diagnosis
join offer_price p on p.variant_id = o.variant_id and p.currency_code = $1
join product_variant v on v.id = o.variant_id and v.deleted_at is null
join product pr on pr.id = v.product_id and pr.deleted_at is null and pr.status = 'published'
left join (
  select vi.variant_id, jsonb_agg(jsonb_build_object('inventory_item_id', i.id, 'title', i.title,
    'sku', i.sku, 'quantity', vi.required_quantity, 'location_id', l.location_id)
    order by i.sku) as parts
  from product_variant_inventory_item vi
  join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
  left join (
    select inventory_item_id, min(location_id) as location_id from inventory_level
    where deleted_at is null group by inventory_item_id
  ) l on l.inventory_item_id = i.id
  where vi.deleted_at is null group by vi.variant_id
) kit on kit.variant_id = o.variant_id
where o.deleted_at is null
order by d.slug collate "C", v.sku collate "C"`

const SHOP = `
select r.id as region_id, coalesce(round(tr.rate * 100), 0)::int as vat_rate_bp,
  coalesce(tr.code, 'vat') as vat_code,
  (select default_sales_channel_id from store where deleted_at is null limit 1) as sales_channel_id,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', so.id, 'name', so.name,
      'service_method', coalesce(so.metadata->>'service_method', so.data->>'service_method')))
    from shipping_option so where so.deleted_at is null
  ), '[]'::jsonb) as shipping_options
from region r
join region_country rc on rc.region_id = r.id and rc.deleted_at is null
left join tax_region tx on tx.country_code = rc.iso_2 and tx.province_code is null
  and tx.deleted_at is null
left join tax_rate tr on tr.tax_region_id = tx.id and tr.is_default and tr.deleted_at is null
where r.deleted_at is null
order by (r.currency_code = $1) desc, r.created_at, rc.iso_2 limit 1`

const RULES = `
select version, rules from price_rule_set where deleted_at is null order by version desc limit 1`

type OfferLine = OfferFacts & {
  variant_id: string
  device_model_id: string
  repair_type: string
  part_grade: PartGrade
  duration_minutes: number
  lead_days: number
  price_source: string
  slug: string
  kind: string
  tier: PriceTier
  release_year: number
  name: string
  brand: string
  names: LocalizedText
  diagnosed_first: boolean
  part_grades: PartGrade[]
  fault_codes: string[]
  price_minor: number
  kit: SimulatedOffer["kit"]
}

const offerOf = (line: OfferLine): SimulatedOffer => ({
  variant_id: line.variant_id,
  device_id: line.device_model_id,
  device: { slug: line.slug, brand: line.brand, kind: line.kind, tier: line.tier },
  label_parts: [line.names, PART_GRADE_LABELS[line.part_grade]],
  repair_type: line.repair_type,
  diagnosed_first: line.diagnosed_first,
  part_grade: line.part_grade,
  grades: line.part_grades,
  currency_code: CURRENCY,
  price_minor: line.price_minor,
  base_minor: line.price_minor,
  campaign_id: null,
  set_by_owner: line.price_source === "owner",
  duration_minutes: line.duration_minutes,
  lead_days: line.lead_days,
  in_stock: true,
  kit: line.kit,
  fault_codes: line.fault_codes,
})

const devicesOf = (lines: readonly OfferLine[]): SimulatedDevice[] => {
  const devices = new Map<string, SimulatedDevice & { offers: SimulatedOffer[] }>()
  for (const line of lines) {
    const { device_model_id: id, slug, name, kind, release_year } = line
    const device = devices.get(id) ?? { id, slug, name, kind, release_year, offers: [] }
    devices.set(id, device)
    device.offers.push(offerOf(line))
  }
  return [...devices.values()]
}

/**
 * The catalogue with its prices and rules, and what its orders name.
 *
 * @throws Error for a database without a catalogue
 */
export const readShop = async (
  client: Client
): Promise<{ catalogue: SimulatedCatalogue; shop: ShopFacts }> => {
  const { rows: lines } = await client.query<OfferLine>(OFFERS, [CURRENCY])
  const { rows: shops } = await client.query<
    Omit<ShopFacts, "vat" | "offers"> & { vat_rate_bp: number; vat_code: string }
  >(SHOP, [CURRENCY])
  const { rows: rules } = await client.query<{ version: number; rules: PriceRule[] }>(RULES)
  if (lines.length === 0 || shops.length === 0 || rules.length === 0) {
    throw new Error("There is no catalogue in this database: load it first")
  }
  const book = compileRules(rules[0].rules)
  if (!book.ok) throw new Error(`The price rules are wrong: ${book.details[0].message}`)
  const { vat_rate_bp, vat_code, ...named } = shops[0]
  const rate = vat_rate_bp / 100
  const raw_rate = { value: String(rate), precision: 20 }
  return {
    catalogue: {
      devices: devicesOf(lines),
      rules: { version: rules[0].version, book: book.value },
      vat_rate_bp,
      currency_code: CURRENCY,
    },
    shop: {
      ...named,
      vat: { code: vat_code, rate, raw_rate, provider_id: "tp_system" },
      offers: new Map(lines.map((line) => [line.variant_id, line])),
    },
  }
}
