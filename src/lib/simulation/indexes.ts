import type { Client } from "@medusajs/framework/pg"

const DROPPABLE = `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid = any($1::regclass[]) and not i.indisprimary
  and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
order by 1`

type Index = { name: string; definition: string }

const quoted = (tables: readonly string[]) => tables.map((table) => `"${table}"`)

/**
 * Drops what only slows down the writing of many rows. The definitions are kept beside the mark, so
 * that a run that was cut short can be made good by the next.
 */
export const dropIndexes = async (client: Client, tables: readonly string[]): Promise<void> => {
  const { rows } = await client.query<Index>(DROPPABLE, [quoted(tables)])
  await client.query("begin")
  await client.query("update simulation set dropped_indexes = dropped_indexes || $1::jsonb", [
    JSON.stringify(rows),
  ])
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query("commit")
}

/** Builds again what was dropped, and tells how far it is. */
export const restoreIndexes = async (
  client: Client,
  report: (done: number, total: number) => void = () => {}
): Promise<void> => {
  const { rows } = await client.query<Index>(
    `select distinct d->>'name' as name, d->>'definition' as definition
     from simulation, jsonb_array_elements(dropped_indexes) d
     where to_regclass(d->>'name') is null order by 1`
  )
  for (const [index, { definition }] of rows.entries()) {
    report(index, rows.length)
    await client.query(definition)
  }
  await client.query("update simulation set dropped_indexes = '[]'")
}
