import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Lets the database keep `offer_price` from now on. The migration does so too, but in a new database
 * Medusa makes the tables of links only after it. Does nothing when it is so already.
 */
export const keepOfferPrices = async (knex: Knex): Promise<void> => {
  await knex.raw("select offer_price_attach()")
}
