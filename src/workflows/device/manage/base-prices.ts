import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toMajor, type CurrencyCode } from "../../../domain/shared/money"
import { insertRows } from "../../../lib/insert-rows"
import { newId } from "../../../lib/new-id"
import { ORDINARY_PRICES } from "../../../lib/pricing/ordinary-price"
import { updateRows } from "../../../lib/update-rows"

/** Ordinary prices of a variant in integer minor units, tax included. */
export type VariantPrices = {
  variant_id: string
  prices: Partial<Record<CurrencyCode, number>>
}

type KnownPrices = { variant_id: string; price_set_id: string; ids: Record<string, string> }

// a variant that is off sale has its price set still, by a deleted link
const KNOWN = `
select w.variant_id, vp.price_set_id, coalesce((
  select jsonb_object_agg(currency_code, id) from (${ORDINARY_PRICES}) base
), '{}') as ids
from unnest(cast(? as text[])) w(variant_id)
cross join lateral (
  select price_set_id from product_variant_price_set where variant_id = w.variant_id
  order by deleted_at desc nulls first limit 1
) vp`

/** Writes the ordinary prices of variants; currencies that are left out keep theirs. */
export async function writeBasePrices(
  trx: Knex.Transaction,
  wanted: VariantPrices[]
): Promise<void> {
  const variant_ids = wanted.map(({ variant_id }) => variant_id)
  const { rows } = await trx.raw<{ rows: KnownPrices[] }>(KNOWN, [variant_ids])
  const known = new Map(rows.map((row) => [row.variant_id, row]))
  const amounts = wanted.flatMap(({ variant_id, prices }) => {
    const { price_set_id, ids } = known.get(variant_id) ?? { price_set_id: null, ids: {} }
    if (!price_set_id) throw new Error(`The variant ${variant_id} has no price set`)
    return (Object.entries(prices) as [CurrencyCode, number][]).map(([currency_code, minor]) => {
      const amount = String(toMajor(minor, currency_code))
      const raw_amount = { value: amount, precision: 20 }
      return { id: ids[currency_code], price_set_id, currency_code, amount, raw_amount }
    })
  })
  await updateRows(trx, {
    table: "price",
    rows: amounts.flatMap(({ id, amount, raw_amount }) => (id ? [{ id, amount, raw_amount }] : [])),
  })
  const fresh = amounts
    .filter(({ id }) => !id)
    .map((price) => ({ ...price, id: newId("price"), rules_count: 0 }))
  if (fresh.length) await insertRows(trx, [{ table: "price", rows: fresh }])
}
