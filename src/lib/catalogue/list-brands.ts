import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Brand } from "../../contracts/catalogue"

/** Brands that have a live device model, by name, with the number of their models. */
export async function listBrands(knex: Knex): Promise<Brand[]> {
  const { rows } = await knex.raw<{ rows: Brand[] }>(`
    select b.id, b.name, b.slug, count(d.id)::int as device_count
    from brand b
    join device_model d on d.brand_id = b.id and d.deleted_at is null and d.retired_at is null
    where b.deleted_at is null
    group by b.id
    order by b.name`)
  return rows
}
