import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertRows } from "../../lib/insert-rows"
import { newId } from "../../lib/new-id"
import { updateRows, type RowUpdates } from "../../lib/update-rows"

type Row = Record<string, unknown>
type VariantOption = { variant_id: string; option_value_id: string }

/** Rows to be written to many tables, collected first and then written a table at a time. */
export class WriteSet {
  readonly #inserts = new Map<string, Row[]>()
  readonly #updates = new Map<string, RowUpdates & { rows: (Row & { id: string })[] }>()
  readonly #links = new Map<string, Row[]>()
  readonly #variantOptions: VariantOption[] = []
  #size = 0

  /** How many rows would be written. */
  get size(): number {
    return this.#size
  }

  /** All rows of one table must have the same columns. */
  insert(table: string, row: Row): void {
    this.#size += 1
    const rows = this.#inserts.get(table)
    if (rows) rows.push(row)
    else this.#inserts.set(table, [row])
  }

  update(table: string, row: Row & { id: string }): void {
    this.#size += 1
    const key = [table, ...Object.keys(row)].join()
    const known = this.#updates.get(key)
    if (known) known.rows.push(row)
    else this.#updates.set(key, { table, rows: [row] })
  }

  /** The option values of a variant, in place of those that it has. */
  setVariantOptions(variant_id: string, option_value_ids: readonly string[]): void {
    this.#size += option_value_ids.length
    for (const option_value_id of option_value_ids)
      this.#variantOptions.push({ variant_id, option_value_id })
  }

  /** A row of one of Medusa's link tables, whose key is the pair of ids; a deleted one is revived. */
  link(table: string, id_prefix: string, pair: Readonly<Record<string, string>>): void {
    this.#size += 1
    const row = { id: newId(id_prefix), ...pair }
    const rows = this.#links.get(table)
    if (rows) rows.push(row)
    else this.#links.set(table, [row])
  }

  async write(trx: Knex.Transaction): Promise<void> {
    const inserts = [...this.#inserts].map(([table, rows]) => ({ table, rows }))
    if (inserts.length) await insertRows(trx, inserts)
    for (const updates of this.#updates.values()) await updateRows(trx, updates)
    for (const [table, rows] of this.#links) await writeLinks(trx, table, rows)
    if (this.#variantOptions.length) await replaceVariantOptions(trx, this.#variantOptions)
  }
}

async function writeLinks(trx: Knex.Transaction, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]).join(", ")
  const pair = Object.keys(rows[0]).filter((column) => column !== "id")
  await trx.raw(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)
     on conflict (${pair.join(", ")}) do update set deleted_at = null, updated_at = now()`,
    [JSON.stringify(rows)]
  )
}

async function replaceVariantOptions(trx: Knex.Transaction, rows: VariantOption[]): Promise<void> {
  await trx.raw(`delete from product_variant_option where variant_id = any(?)`, [
    [...new Set(rows.map(({ variant_id }) => variant_id))],
  ])
  await insertRows(trx, [{ table: "product_variant_option", rows }])
}
