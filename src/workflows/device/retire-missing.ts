import type { MedusaContainer } from "@medusajs/framework/types"
import { inTransaction } from "../../lib/unit-of-work"
import { announceProducts } from "./announce-products"
import type { ModelOfBrand } from "./plan-offers"

const RETIRE = `
with gone as (
  update device_model set retired_at = :now, updated_at = now()
  where source = 'catalogue' and retired_at is null and deleted_at is null
    and not slug = any(:slugs)
  returning product_id
), hidden as (
  update product set status = 'draft', updated_at = now()
  where id in (select product_id from gone)
)
select product_id from gone`

/**
 * Takes from sale the models that came from the catalogue and are no longer in it; models of the
 * owner stay.
 *
 * @returns how many models were retired
 */
export async function retireMissingModels(
  container: MedusaContainer,
  devices: ModelOfBrand[],
  now: Date
): Promise<number> {
  const slugs = devices.map(({ model }) => model.slug)
  return inTransaction(container, async (trx) => {
    const { rows } = await trx.raw<{ rows: { product_id: string | null }[] }>(RETIRE, {
      now,
      slugs,
    })
    const updated = rows.flatMap(({ product_id }) => product_id ?? [])
    await announceProducts(trx, { created: [], updated })
    return rows.length
  })
}
