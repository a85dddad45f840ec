import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The rows of the shop's set-up that a device's product and parts are tied to. */
export type ShopReferences = {
  sales_channel_id: string
  location_id: string
  shipping_profile_id: string
}

const REFERENCES = `
select l.sales_channel_id, l.stock_location_id as location_id, profile.id as shipping_profile_id
from sales_channel_stock_location l
cross join store s
cross join lateral (
  select id from shipping_profile where type = 'default' and deleted_at is null
  order by created_at limit 1
) profile
where l.deleted_at is null and s.deleted_at is null
order by (l.sales_channel_id = s.default_sales_channel_id) desc, l.created_at limit 1`

/**
 * Reads the sales channel with a stock location (the store's default channel where it has one), that
 * location, and the default shipping profile.
 *
 * @throws when the shop has not been set up
 */
export async function readShopReferences(knex: Knex): Promise<ShopReferences> {
  const { rows } = await knex.raw<{ rows: ShopReferences[] }>(REFERENCES)
  if (!rows[0]) throw new Error("The shop is not set up yet")
  return rows[0]
}
