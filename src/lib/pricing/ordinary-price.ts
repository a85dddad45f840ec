/**
 * SQL of whether a row of Medusa's `price` is an ordinary price: of no price list, for everybody and
 * any quantity.
 *
 * @param row the name by which the query knows the row
 */
export const isOrdinaryPrice = (row = "price"): string =>
  `(${row}.price_list_id is null and ${isForEverybody(row)})`

/** The same of a price that may be of a price list. */
export const isForEverybody = (row = "price"): string =>
  `(${row}.deleted_at is null and ${row}.rules_count = 0
    and ${row}.min_quantity is null and ${row}.max_quantity is null)`

/** SQL of the ordinary prices of the price set `vp.price_set_id`, one of each currency. */
export const ORDINARY_PRICES = `
select distinct on (currency_code) currency_code, id, amount, updated_at from price
where price_set_id = vp.price_set_id and ${isOrdinaryPrice()}
order by currency_code, created_at, id`
