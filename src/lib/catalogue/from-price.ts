import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"
import { effectivePrice } from "./effective-price"

/**
 * SQL of whether a price list is active now. Without one, prices are the ordinary ones, which are in
 * `offer_price`: as true as the prices themselves, since triggers keep it.
 */
export const IN_CAMPAIGN = `exists (
  select 1 from price_list where deleted_at is null and status = 'active'
    and (starts_at is null or starts_at <= now()) and (ends_at is null or ends_at > now())
)`

/**
 * SQL of the ordinary price of the cheapest repair of a model, in major units, null where it has none. A
 * diagnosis is no repair.
 *
 * @param device_model_id a column
 * @param currency the `$n` of the currency's lower-case code
 */
export const ordinaryFromPrice = (device_model_id: string, currency: string): string => `(
  select amount from offer_price
  where device_model_id = ${device_model_id} and currency_code = ${currency} and not is_diagnosis
  order by amount limit 1
)::float8`

// a statement of its own, since planning for a campaign would slow all the days that have none
const CAMPAIGN_PRICES = `
select o.device_model_id, min(e.amount)::float8 as amount
from offer_price o
cross join lateral (${effectivePrice("o.price_set_id", "o.currency_code")}) e
where o.device_model_id = any((select $1::text[])::text[]) and o.currency_code = $2
  and not o.is_diagnosis
group by o.device_model_id`

/** What the cheapest repair of each of these models costs while there is a campaign, by model. */
export const campaignFromPrices = async (
  knex: Knex,
  device_model_ids: readonly string[],
  currency_code: string
): Promise<Map<string, number>> => {
  const rows = await preparedQuery<{ device_model_id: string; amount: number }>(
    knex,
    "campaign_from_prices",
    CAMPAIGN_PRICES,
    [device_model_ids, currency_code]
  )
  return new Map(rows.map(({ device_model_id, amount }) => [device_model_id, amount]))
}
