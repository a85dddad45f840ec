import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Brand } from "../../contracts/catalogue"

/** Brands that have a live device model, by name, with the number of their models of each kind. */
export async function listBrands(knex: Knex): Promise<Brand[]> {
  const { rows } = await knex.raw<{ rows: Brand[] }>(`
    select id, name, slug, sum(models)::int as device_count,
      jsonb_object_agg(kind, models) as kind_counts
    from (
      select b.id, b.name, b.slug, d.kind, count(*)::int as models
      from brand b
      join device_model d on d.brand_id = b.id and d.deleted_at is null and d.retired_at is null
      where b.deleted_at is null
      group by b.id, d.kind
    ) counted
    group by id, name, slug
    order by lower(name)`)
  return rows
}
