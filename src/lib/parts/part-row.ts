import type { Part } from "../../contracts/admin-parts"
import { toMajor } from "../../domain/shared/money"

/** A part as the database answers it: the cost in integer minor units. */
export type PartRow = Omit<Part, "cost" | "is_low"> & { cost_minor: number }

/**
 * The fields of a part as one JSON object, for a query that has `part` as p. Stock is summed over
 * all locations. Milliseconds in times, which is what a JavaScript date holds.
 */
export const PART_JSON = `
select jsonb_build_object(
  'id', p.id, 'sku', p.sku,
  'device', jsonb_build_object('id', d.id, 'slug', d.slug, 'name',
    case when starts_with(d.name, b.name) then d.name else b.name || ' ' || d.name end),
  'repair_type', jsonb_build_object('code', t.id, 'names', t.names),
  'part_grade', p.part_grade, 'cost_minor', p.cost_minor, 'currency_code', p.cost_currency,
  'cost_source', p.cost_source,
  'supplier', case when s.id is null then null
    else jsonb_build_object('id', s.id, 'name', s.name) end,
  'supplier_sku', p.supplier_sku, 'lead_days', p.lead_days, 'reorder_point', p.reorder_point,
  'reorder_quantity', p.reorder_quantity, 'stocked', q.stocked, 'reserved', q.reserved,
  'available', q.stocked - q.reserved, 'incoming', q.incoming, 'levels', q.levels,
  'updated_at', to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
) as part
from part p
join device_model d on d.id = p.device_model_id
join brand b on b.id = d.brand_id
join repair_type t on t.id = p.repair_type
left join supplier s on s.id = p.supplier_id and s.deleted_at is null
cross join lateral (
  select coalesce(sum(l.stocked_quantity), 0)::int as stocked,
    coalesce(sum(l.reserved_quantity), 0)::int as reserved,
    coalesce(sum(l.incoming_quantity), 0)::int as incoming,
    coalesce(jsonb_agg(jsonb_build_object('location_id', l.location_id,
      'location_name', sl.name, 'stocked', l.stocked_quantity::int,
      'reserved', l.reserved_quantity::int, 'incoming', l.incoming_quantity::int)
      order by sl.name, l.location_id), '[]') as levels
  from inventory_level l
  join stock_location sl on sl.id = l.location_id and sl.deleted_at is null
  where l.inventory_item_id = p.inventory_item_id and l.deleted_at is null
) q`

/** As the API answers it. */
export const presentPart = ({ cost_minor, ...row }: PartRow): Part => ({
  ...row,
  cost: toMajor(cost_minor, row.currency_code),
  is_low: row.reorder_point > 0 && row.available <= row.reorder_point,
})
