import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CurrencyCode } from "../../domain/shared/money"

/**
 * Lets the database keep `offer_price` from now on, and say when a campaign changes. The migrations do
 * so too, but in a new database Medusa makes the tables of links only after them. Does nothing when it
 * is so already.
 */
export const keepOfferPrices = async (knex: Knex): Promise<void> => {
  await knex.raw("select offer_price_attach(), catalogue_changed_attach()")
}

const PRICED = `
select p.currency_code, count(*)::int as offers from offer_price p
join device_card c on c.device_model_id = p.device_model_id
group by p.currency_code`

/** How many offers of devices on sale have an ordinary price, by currency. */
export const countPricedOffers = async (knex: Knex): Promise<Record<CurrencyCode, number>> => {
  const { rows } = await knex.raw<{ rows: { currency_code: CurrencyCode; offers: number }[] }>(
    PRICED
  )
  const counts = new Map(rows.map(({ currency_code, offers }) => [currency_code, offers]))
  const of = (code: CurrencyCode) => counts.get(code) ?? 0
  return { gbp: of("gbp"), eur: of("eur"), brl: of("brl") }
}
