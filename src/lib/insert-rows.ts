import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Rows for one table, all with the columns of the first. */
export interface TableRows {
  table: string
  rows: readonly Record<string, unknown>[]
}

/**
 * Writes rows of several tables in one statement and so one round trip. Columns that are left out
 * get their defaults; objects and lists become jsonb. Foreign keys between the tables are fine,
 * since Postgres checks them when the statement ends.
 */
export const insertRows = async (
  trx: Knex.Transaction,
  tables: readonly TableRows[]
): Promise<void> => {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  const inserts = filled.map(({ table, rows }, index) => {
    const columns = Object.keys(rows[0])
      .map((column) => `"${column}"`)
      .join(", ")
    return `i${index} as (insert into "${table}" (${columns})
      select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb))`
  })
  await trx.raw(
    `with ${inserts.join(", ")} select 1`,
    filled.map(({ rows }) => JSON.stringify(rows))
  )
}
