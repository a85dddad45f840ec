import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The rows that make up a product that is sold, by table, each with a query by its product's id. */
const TABLES: Record<string, string> = {
  product: "select * from product where id = :id",
  product_product_option: "select * from product_product_option where product_id = :id",
  product_product_option_value: `select v.* from product_product_option_value v
    join product_product_option o on o.id = v.product_product_option_id where o.product_id = :id`,
  product_variant: "select * from product_variant where product_id = :id",
  product_variant_option: `select o.* from product_variant_option o
    join product_variant v on v.id = o.variant_id where v.product_id = :id`,
  product_variant_price_set: `select l.* from product_variant_price_set l
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  price_set: `select s.* from price_set s join product_variant_price_set l on l.price_set_id = s.id
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  price: `select p.* from price p
    join product_variant_price_set l on l.price_set_id = p.price_set_id
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  product_variant_inventory_item: `select l.* from product_variant_inventory_item l
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  inventory_item: `select i.* from inventory_item i
    join product_variant_inventory_item l on l.inventory_item_id = i.id
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  inventory_level: `select i.* from inventory_level i
    join product_variant_inventory_item l on l.inventory_item_id = i.inventory_item_id
    join product_variant v on v.id = l.variant_id where v.product_id = :id`,
  product_sales_channel: "select * from product_sales_channel where product_id = :id",
  product_shipping_profile: "select * from product_shipping_profile where product_id = :id",
}

/** Ids that differ between two products that are alike; those of shared rows are compared. */
const OWN_ID =
  /^(prod|prodopt|prodoptval|variant|pset|price|pvps|pvitem|iitem|ilev|prodsc|prodsp)_[0-9A-Z]{26}$/

/** What a row says: no times, ids only by their kind, and names of the copy as those of the original. */
const comparable = (row: Record<string, unknown>): string =>
  JSON.stringify(
    Object.keys(row)
      .filter((column) => column !== "created_at" && column !== "updated_at")
      .sort()
      .map((column) => {
        const value = row[column]
        if (typeof value !== "string") return [column, value]
        return [column, value.replace(OWN_ID, "$1").replace(/^copy-/i, "")]
      })
  )

/** All rows of the product with this handle, by table, in an order and a form that can be compared. */
export const rowsOfProduct = async (
  knex: Knex,
  handle: string
): Promise<Record<string, string[]>> => {
  const [{ id }] = await knex("product").where({ handle }).select<{ id: string }[]>("id")
  const tables = Object.entries(TABLES).map(async ([table, sql]) => {
    const { rows } = await knex.raw<{ rows: Record<string, unknown>[] }>(sql, { id })
    return [table, rows.map(comparable).sort()]
  })
  return Object.fromEntries(await Promise.all(tables)) as Record<string, string[]>
}
