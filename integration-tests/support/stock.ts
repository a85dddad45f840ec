import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface Stock {
  stocked: number
  reserved: number
}

const LEVELS = `
select l.id, l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved
from inventory_level l
join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
where v.variant_id = ? and l.deleted_at is null`

/** How much of an offer's part lies on the shelf, and how much of it is promised. */
export const stockOf = async (knex: Knex, variant_id: string): Promise<Stock> => {
  const { rows } = await knex.raw<{ rows: Stock[] }>(LEVELS, [variant_id])
  const [{ stocked, reserved }] = rows
  return { stocked, reserved }
}

/** Puts so many of an offer's part on the shelf. */
export const setStock = async (
  knex: Knex,
  variant_id: string,
  stocked_quantity: number
): Promise<Stock> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(LEVELS, [variant_id])
  const ids = rows.map(({ id }) => id)
  await knex("inventory_level")
    .whereIn("id", ids)
    .update({ stocked_quantity, raw_stocked_quantity: { value: String(stocked_quantity) } })
  return stockOf(knex, variant_id)
}
