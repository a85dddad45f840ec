import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Lets the database keep `offer_price` from now on, and say when a campaign changes. The migrations do
 * so too, but in a new database Medusa makes the tables of links only after them. Does nothing when it
 * is so already.
 */
export const keepOfferPrices = async (knex: Knex): Promise<void> => {
  await knex.raw("select offer_price_attach(), catalogue_changed_attach()")
}
