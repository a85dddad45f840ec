import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerNote, ListCustomerNotesQuery } from "../../contracts/admin-customer"
import { readCursor, writeCursor } from "../keyset"
import { iso } from "../repair/load-repair"
import { customerNotFound } from "./read-customer"

/** A row of `customer_note`. */
export interface CustomerNoteRow {
  id: string
  customer_id: string
  body: string
  author_id: string
  author_name: string
  edited_at: Date | null
  created_at: Date
  deleted_at: Date | null
}

export interface CustomerNotePage {
  notes: CustomerNote[]
  next_cursor: string | null
}

/** A note as the staff member `reader_id` sees it. */
export const presentNote = (row: CustomerNoteRow, reader_id: string): CustomerNote => ({
  id: row.id,
  body: row.body,
  author_name: row.author_name,
  is_own: row.author_id === reader_id,
  created_at: iso(row.created_at),
  edited_at: row.edited_at && iso(row.edited_at),
})

/**
 * One page of a customer's notes, the newest first.
 *
 * @throws ApiError 400 `invalid_query`, 404 `customer_not_found`
 */
export const listNotes = async (
  knex: Knex,
  customer_id: string,
  { cursor, limit }: ListCustomerNotesQuery,
  reader_id: string
): Promise<CustomerNotePage> => {
  const after = cursor ? readCursor(cursor) : null
  const customer = await knex("customer").where({ id: customer_id, deleted_at: null }).first("id")
  if (!customer) throw customerNotFound()
  const rows = await knex("customer_note")
    .select("*", knex.raw("(extract(epoch from created_at) * 1000000)::bigint::text as place"))
    .where({ customer_id })
    .whereNull("deleted_at")
    .modify((notes) => {
      if (!after) return
      void notes.whereRaw(
        "(created_at, id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
        [after.at, after.id]
      )
    })
    .orderBy([
      { column: "created_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(limit + 1)
    .then((found: unknown) => found as (CustomerNoteRow & { place: string })[])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    notes: shown.map((row) => presentNote(row, reader_id)),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
