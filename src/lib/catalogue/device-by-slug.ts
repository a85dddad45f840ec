import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Device, DeviceDetail, RepairOffer } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"
import { DEVICE_COLUMNS } from "./list-devices"

const DEVICE = `
select ${DEVICE_COLUMNS}, d.specs
from device_model d join brand b on b.id = d.brand_id
where d.slug = $2 and d.deleted_at is null and d.retired_at is null`

// a kit is in stock when each of its parts is there, at one location, often enough
const OFFERS = `
select o.variant_id, o.part_grade, o.price_source, o.duration_minutes, o.warranty_months,
  jsonb_build_object('code', t.id, 'names', t.names, 'descriptions', t.descriptions,
    'category', t.category, 'credential', t.credential) as repair_type,
  jsonb_build_object('amount', pr.amount, 'currency_code', pr.currency_code) as price,
  jsonb_build_object('status', case when s.in_stock then 'in_stock' else 'on_order' end,
    'lead_days', case when s.in_stock then 0 else o.lead_days end) as availability
from repair_offer o
join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
join product_variant v on v.id = o.variant_id and v.deleted_at is null
join product_variant_price_set vp on vp.variant_id = v.id and vp.deleted_at is null
join lateral (
  select amount, currency_code from price
  where price_set_id = vp.price_set_id and currency_code = ?
    and deleted_at is null and price_list_id is null and rules_count = 0
    and min_quantity is null and max_quantity is null
  order by created_at limit 1
) pr on true
cross join lateral (
  select not v.manage_inventory or coalesce((
    select bool_and(exists (
      select 1 from inventory_level l
      where l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
        and l.stocked_quantity - l.reserved_quantity >= vi.required_quantity))
    from product_variant_inventory_item vi
    where vi.variant_id = v.id and vi.deleted_at is null
  ), false) as in_stock
) s
where o.device_model_id = ? and o.deleted_at is null
order by t.position, array_position(
  array['genuine', 'premium', 'standard', 'refurbished', 'none'], o.part_grade)`

/**
 * A live device model with all offers that have a price in the currency, grouped by repair type and
 * the best part first; null when there is none with this slug.
 */
export async function deviceBySlug(
  knex: Knex,
  { slug, currency_code }: { slug: string; currency_code: string }
): Promise<DeviceDetail | null> {
  const [device] = await preparedQuery<Device & Pick<DeviceDetail, "specs">>(
    knex,
    "device_by_slug",
    DEVICE,
    [currency_code, slug]
  )
  if (!device) return null
  const offers = await preparedQuery<RepairOffer>(knex, "device_offers", OFFERS, [
    currency_code,
    device.id,
  ])
  return { ...device, offers }
}
