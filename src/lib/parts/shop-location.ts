import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../errors"

const LOCATION = `
select l.stock_location_id as id
from sales_channel_stock_location l
join stock_location sl on sl.id = l.stock_location_id and sl.deleted_at is null
cross join store s
where l.deleted_at is null and s.deleted_at is null
order by (l.sales_channel_id = s.default_sales_channel_id) desc, l.created_at limit 1`

/**
 * The stock location that the shop's own sales channel sells from. Refuses with 409
 * `stock_location_missing` where there is none.
 */
export async function shopLocationId(knex: Knex): Promise<string> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(LOCATION)
  if (rows[0]) return rows[0].id
  throw new ApiError(409, "stock_location_missing", "The shop has no stock location")
}
