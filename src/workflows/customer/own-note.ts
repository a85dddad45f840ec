import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerNoteRow } from "../../lib/customer/customer-notes"
import { ApiError } from "../../lib/errors"
import { keepCustomer } from "./lock-customer"

/** Which note, and who wants to change it. */
export interface OwnNote {
  customer_id: string
  note_id: string
  author_id: string
}

/**
 * A customer's note, locked, for its author.
 *
 * @throws ApiError 403 `not_own_note`, 404 `customer_not_found`, `note_not_found`
 */
export const lockOwnNote = async (
  trx: Knex.Transaction,
  { customer_id, note_id, author_id }: OwnNote,
  { deleted }: { deleted: boolean }
): Promise<CustomerNoteRow> => {
  await keepCustomer(trx, customer_id)
  const note = await trx("customer_note")
    .where({ id: note_id, customer_id })
    .modify((rows) => void (deleted ? rows : rows.whereNull("deleted_at")))
    .forUpdate()
    .first<CustomerNoteRow | undefined>()
  if (!note) throw new ApiError(404, "note_not_found", "There is no such note")
  if (note.author_id !== author_id) {
    throw new ApiError(403, "not_own_note", "Only who wrote a note may change it")
  }
  return note
}
