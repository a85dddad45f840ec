import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Rows to change in one table, found by `id`, all with the columns of the first. */
export interface RowUpdates {
  table: string
  rows: readonly (Record<string, unknown> & { id: string })[]
}

/** Changes rows of one table in one statement; objects and lists become jsonb. */
export const updateRows = async (
  trx: Knex.Transaction,
  { table, rows }: RowUpdates
): Promise<void> => {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]).filter((column) => column !== "id")
  const assignments = columns.map((column) => `"${column}" = n."${column}"`).join(", ")
  await trx.raw(
    `update "${table}" set ${assignments}, updated_at = now()
     from jsonb_populate_recordset(null::"${table}", ?::jsonb) n where "${table}".id = n.id`,
    [JSON.stringify(rows)]
  )
}
