import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PriceChange } from "../../contracts/price-rules"
import type { CurrencyCode } from "../../domain/shared/money"
import { ApiError } from "../errors"
import { readCursor, writeCursor } from "../keyset"
import type { Author } from "./rule-set-store"

/** One price that a change wrote, in minor units; null is: no price. */
export interface ChangedPrice {
  variant_id: string
  price_set_id: string
  currency_code: CurrencyCode
  before: number | null
  after: number | null
  /** who had made the price before */
  source: "suggested" | "rule"
}

/** A row of table `price_change`, without the prices. */
export interface PriceChangeRow {
  id: string
  kind: "apply" | "undo" | "confirm"
  request_hash: string
  from_version: number
  to_version: number
  note: string | null
  actor: Author
  changed_prices: number
  confirmed_offers: number
  undoes: string | null
  undone_by: string | null
  created_at: Date
}

const COLUMNS = `
c.id, c.kind, c.request_hash, c.from_version, c.to_version, c.note, c.actor, c.changed_prices,
c.confirmed_offers, c.undoes, c.created_at,
(select u.id from price_change u where u.undoes = c.id and u.deleted_at is null) as undone_by`

const PLACE = "(extract(epoch from c.created_at) * 1000000)::bigint::text as place"

export const presentPriceChange = (row: PriceChangeRow): PriceChange => ({
  id: row.id,
  kind: row.kind,
  from_version: row.from_version,
  to_version: row.to_version,
  note: row.note,
  actor: row.actor,
  changed_prices: row.changed_prices,
  confirmed_offers: row.confirmed_offers,
  undoes: row.undoes,
  undone_by: row.undone_by,
  created_at: row.created_at.toISOString(),
})

const readBy = async (
  knex: Knex,
  column: "id" | "idempotency_key" | "undoes",
  value: string
): Promise<PriceChangeRow | null> => {
  const { rows } = await knex.raw<{ rows: PriceChangeRow[] }>(
    `select ${COLUMNS} from price_change c where c.${column} = ? and c.deleted_at is null`,
    [value]
  )
  return rows[0] ?? null
}

/** The change with this id, or a 404 `price_change_not_found`. */
export const readPriceChange = async (knex: Knex, id: string): Promise<PriceChangeRow> => {
  const row = await readBy(knex, "id", id)
  if (!row) throw new ApiError(404, "price_change_not_found", "There is no such price change")
  return row
}

/** The change that was made with this key before; null when there is none. */
export const findPriceChangeByKey = (knex: Knex, key: string): Promise<PriceChangeRow | null> =>
  readBy(knex, "idempotency_key", key)

/** The change that undid the one with this id; null when it stands. */
export const findUndoOf = (knex: Knex, id: string): Promise<PriceChangeRow | null> =>
  readBy(knex, "undoes", id)

/** Every price that a change wrote. */
export const readChangedPrices = async (knex: Knex, id: string): Promise<ChangedPrice[]> => {
  const row = await knex("price_change").where({ id }).first<{ rows: ChangedPrice[] }>("rows")
  return row.rows
}

type NewPriceChange = Omit<
  PriceChangeRow,
  "undone_by" | "created_at" | "changed_prices" | "confirmed_offers"
> & {
  idempotency_key: string
  rows: readonly ChangedPrice[]
  confirmed_offers?: number
}

export const insertPriceChange = async (
  trx: Knex.Transaction,
  { actor, rows, ...fields }: NewPriceChange
): Promise<void> => {
  await trx("price_change").insert({
    ...fields,
    actor: JSON.stringify(actor),
    rows: JSON.stringify(rows),
    changed_prices: rows.length,
  })
}

/** One page of the changes, newest first; 400 `invalid_query` for a cursor that is none of ours. */
export const listPriceChanges = async (
  knex: Knex,
  { cursor, limit }: { cursor?: string; limit: number }
): Promise<{ price_changes: PriceChange[]; next_cursor: string | null }> => {
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await knex.raw<{ rows: (PriceChangeRow & { place: string })[] }>(
    `select ${COLUMNS}, ${PLACE} from price_change c where c.deleted_at is null
     ${after ? "and (c.created_at, c.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)" : ""}
     order by c.created_at desc, c.id desc limit ?`,
    [...(after ? [after.at, after.id] : []), limit + 1]
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    price_changes: page.map(presentPriceChange),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
