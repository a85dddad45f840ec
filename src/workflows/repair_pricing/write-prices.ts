import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toMajor } from "../../domain/shared/money"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import { isOrdinaryPrice } from "../../lib/pricing/ordinary-price"
import type { ChangedPrice } from "../../lib/pricing/price-change-store"

const SAME_PRICE = `p.price_set_id = n.price_set_id and p.currency_code = n.currency_code
  and ${isOrdinaryPrice("p")}`

const GIVEN = `jsonb_to_recordset(?::jsonb) as n(
  id text, price_set_id text, currency_code text, before numeric, after text)`

const UPDATE = `
update price p set amount = n.after::numeric, updated_at = now(),
  raw_amount = jsonb_build_object('value', n.after, 'precision', 20)
from ${GIVEN} where ${SAME_PRICE} and p.amount = n.before
returning p.price_set_id, p.currency_code`

const WITHDRAW = `
update price p set deleted_at = now(), updated_at = now()
from ${GIVEN} where ${SAME_PRICE} and p.amount = n.before
returning p.price_set_id, p.currency_code`

const ADD = `
insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
select n.id, n.price_set_id, n.currency_code, n.after::numeric,
  jsonb_build_object('value', n.after, 'precision', 20), 0
from ${GIVEN}
where not exists (select 1 from price p where ${SAME_PRICE})
returning price_set_id, currency_code`

type Written = { price_set_id: string; currency_code: string }

const run = async (
  trx: Knex.Transaction,
  sql: string,
  prices: readonly ChangedPrice[]
): Promise<void> => {
  if (prices.length === 0) return
  const given = prices.map(({ price_set_id, currency_code, before, after }) => ({
    id: newId("price"),
    price_set_id,
    currency_code,
    before: before === null ? null : String(toMajor(before, currency_code)),
    after: after === null ? null : String(toMajor(after, currency_code)),
  }))
  const { rows } = await trx.raw<{ rows: Written[] }>(sql, [JSON.stringify(given)])
  const written = new Set(rows.map((row) => `${row.price_set_id} ${row.currency_code}`))
  if (written.size === prices.length) return
  throw new ApiError(409, "stale_version", "A price was changed meanwhile. Look at it again.")
}

/**
 * Writes ordinary Medusa prices, each kind of change in one statement: new amounts, prices that end
 * and prices that begin.
 *
 * @throws ApiError 409 `stale_version` when a price is no longer what it was before
 */
export const writePrices = async (
  trx: Knex.Transaction,
  prices: readonly ChangedPrice[]
): Promise<void> => {
  await run(
    trx,
    UPDATE,
    prices.filter(({ before, after }) => before !== null && after !== null)
  )
  await run(
    trx,
    WITHDRAW,
    prices.filter(({ after }) => after === null)
  )
  await run(
    trx,
    ADD,
    prices.filter(({ before }) => before === null)
  )
}

/** Marks who made the prices of these offers now, where `from` made them. @returns how many */
export const markPriceSource = async (
  trx: Knex.Transaction,
  variant_ids: readonly string[],
  { from, to }: { from: "suggested" | "rule"; to: "suggested" | "rule" }
): Promise<number> => {
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `update repair_offer set price_source = ?, updated_at = now()
     where price_source = ? and deleted_at is null and variant_id in (
       select jsonb_array_elements_text(?::jsonb)
     )`,
    [to, from, JSON.stringify([...new Set(variant_ids)])]
  )
  return rowCount
}
