import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Changes what no statement of the product can change, as whoever owns the database might. */
export const tamper = (knex: Knex, table: string, sql: string, values: string[] = []) =>
  knex.transaction(async (trx) => {
    await trx.raw(`alter table ${table} disable trigger user`)
    await trx.raw(sql, values)
    await trx.raw(`alter table ${table} enable trigger user`)
  })
