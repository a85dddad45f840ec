import { isForEverybody, isOrdinaryPrice } from "../pricing/ordinary-price"

/**
 * SQL of the price of a price set now, in a currency, as one row: `base_amount` is the ordinary price,
 * `amount` what is charged, in major units; `campaign_id` is the price list that `amount` is of, null
 * for the ordinary price. No row when there is no ordinary price. A campaign is an active price list
 * without rules, within its dates; one of type sale only ever lowers a price, one of type override
 * replaces it, and of several the lowest price counts.
 *
 * @param price_set_id a column, for example `vp.price_set_id`
 * @param currency a column, or the `?` that stands for the currency's lower-case code
 */
export const effectivePrice = (price_set_id: string, currency: string): string => `
  select base.amount as base_amount, base.currency_code, campaign.price_list_id as campaign_id,
    coalesce(campaign.amount, base.amount) as amount
  from (
    select amount, currency_code from price
    where price_set_id = ${price_set_id} and currency_code = ${currency} and ${isOrdinaryPrice()}
    order by created_at, id limit 1
  ) base
  left join lateral (
    select p.amount, p.price_list_id
    from price p
    join price_list l on l.id = p.price_list_id
    where p.price_set_id = ${price_set_id} and p.currency_code = base.currency_code
      and ${isForEverybody("p")}
      and l.deleted_at is null and l.status = 'active' and coalesce(l.rules_count, 0) = 0
      and (l.starts_at is null or l.starts_at <= now())
      and (l.ends_at is null or l.ends_at > now())
      and (l.type = 'override' or p.amount < base.amount)
    order by p.amount, p.price_list_id limit 1
  ) campaign on true`
