import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../../../lib/errors"

/**
 * Takes a variant off sale, for this shop's clients and any other of Medusa, or puts it back. Its
 * offer stays, by which the loader knows that the owner did not want it.
 *
 * @throws ApiError 409 `sku_taken` when another variant has got its SKU meanwhile
 */
export async function setOnSale(
  trx: Knex.Transaction,
  variant_id: string,
  on_sale: boolean
): Promise<void> {
  if (on_sale) await refuseTakenSku(trx, variant_id)
  const deleted_at = on_sale ? null : trx.fn.now()
  const change = { deleted_at, updated_at: trx.fn.now() }
  await trx("product_variant").where({ id: variant_id }).update(change)
  await trx("product_variant_price_set").where({ variant_id }).update(change)
  if (!on_sale) return
  // what Medusa deletes along with a variant
  await trx("product_variant_inventory_item").where({ variant_id }).update(change)
  await trx("price_set")
    .whereIn("id", trx("product_variant_price_set").where({ variant_id }).select("price_set_id"))
    .update(change)
}

async function refuseTakenSku(trx: Knex.Transaction, variant_id: string): Promise<void> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `select 1 from product_variant v join product_variant other on other.sku = v.sku
       and other.id <> v.id and other.deleted_at is null
     where v.id = ?`,
    [variant_id]
  )
  if (rows.length)
    throw new ApiError(409, "sku_taken", "Another variant has the SKU of this repair by now")
}
