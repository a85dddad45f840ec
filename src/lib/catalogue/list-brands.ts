import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Brand } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"

const BRANDS = `
select b.id, b.name, b.slug, sum(counted.models)::int as device_count,
  jsonb_object_agg(counted.kind, counted.models) as kind_counts
from (
  select brand_slug, kind, count(*)::int as models from device_card group by brand_slug, kind
) counted
join brand b on b.slug = counted.brand_slug and b.deleted_at is null
group by b.id
order by lower(b.name)`

/** Brands that have a live device model, by name, with the number of their models of each kind. */
export const listBrands = (knex: Knex): Promise<Brand[]> =>
  preparedQuery<Brand>(knex, "list_brands", BRANDS, [])
