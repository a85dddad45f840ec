import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AdminDeviceDetail, AdminDeviceOffer } from "../../contracts/admin-catalogue"
import { ApiError } from "../errors"
import { ORDINARY_PRICES } from "../pricing/ordinary-price"
import { ADMIN_DEVICE_COLUMNS, microseconds } from "./admin-list-devices"

const DEVICE = `
select ${ADMIN_DEVICE_COLUMNS}, d.nicknames, d.specs, d.product_id
from device_model d join brand b on b.id = d.brand_id
where d.id = ? and d.deleted_at is null`

// a variant that is off sale is deleted with its links, and its offer is not
const OFFERS = `
select o.variant_id,
  greatest(${microseconds("o.updated_at")}, pr.changed, part.changed)::text as version,
  jsonb_build_object('code', t.id, 'names', t.names, 'category', t.category) as repair_type,
  o.part_grade, coalesce(pr.prices, '[]') as prices, o.price_source,
  exists (select 1 from product_variant v
    where v.id = o.variant_id and v.deleted_at is null) as on_sale,
  o.duration_minutes, o.warranty_months, o.lead_days, part.part
from repair_offer o
join repair_type t on t.id = o.repair_type_id
left join lateral (
  select price_set_id from product_variant_price_set where variant_id = o.variant_id
  order by deleted_at desc nulls first limit 1
) vp on true
left join lateral (
  select jsonb_agg(jsonb_build_object('amount', amount, 'currency_code', currency_code)
      order by array_position(array['gbp', 'eur', 'brl'], currency_code), currency_code) as prices,
    ${microseconds("max(updated_at)")} as changed
  from (${ORDINARY_PRICES}) base
) pr on true
left join lateral (
  select ${microseconds("p.updated_at")} as changed, jsonb_build_object(
    'sku', i.sku,
    'cost', case when p.id is not null then jsonb_build_object(
      'amount', p.cost_minor / 100.0, 'currency_code', p.cost_currency) end,
    'cost_source', p.cost_source,
    'stocked', coalesce(sum(l.stocked_quantity), 0),
    'reserved', coalesce(sum(l.reserved_quantity), 0)) as part
  from product_variant_inventory_item vi
  join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
  left join part p on p.inventory_item_id = i.id and p.deleted_at is null
  left join inventory_level l on l.inventory_item_id = i.id and l.deleted_at is null
  where vi.variant_id = o.variant_id and vi.deleted_at is null
  group by i.id, p.id
  order by i.sku limit 1
) part on true
where o.device_model_id = ? and o.deleted_at is null
order by t.position, t.id, array_position(
  array['genuine', 'premium', 'standard', 'refurbished', 'none'], o.part_grade)`

/** 404 `device_not_found` */
export const noSuchDevice = (): ApiError =>
  new ApiError(404, "device_not_found", "There is no such device")

/** The offers of a model in the order shown, those that are off sale among them. */
export async function readAdminOffers(knex: Knex, device_id: string): Promise<AdminDeviceOffer[]> {
  const { rows } = await knex.raw<{ rows: AdminDeviceOffer[] }>(OFFERS, [device_id])
  return rows
}

/**
 * One model with everything that the owner may change.
 *
 * @throws ApiError 404 `device_not_found`
 */
export async function readAdminDevice(knex: Knex, id: string): Promise<AdminDeviceDetail> {
  const { rows } = await knex.raw<{ rows: Omit<AdminDeviceDetail, "offers">[] }>(DEVICE, [id])
  if (!rows[0]) throw noSuchDevice()
  return { ...rows[0], offers: await readAdminOffers(knex, id) }
}
