import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateBookingRequest } from "../../contracts/booking"

/**
 * The id of the customer who books: the signed-in one, else the guest with this e-mail address,
 * made now if it is the first booking. An account that has the same address is left alone, since
 * nobody proved to own it.
 */
export const upsertCustomer = async (
  trx: Knex.Transaction,
  signedInCustomerId: string | null,
  contact: CreateBookingRequest["contact"]
): Promise<string> => {
  if (signedInCustomerId) return signedInCustomerId
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `insert into customer (id, email, first_name, last_name, phone, has_account)
     values (?, ?, ?, ?, ?, false)
     on conflict (email, has_account) where deleted_at is null
     do update set updated_at = now()
     returning id`,
    [
      generateEntityId(undefined, "cus"),
      contact.email.toLowerCase(),
      contact.first_name,
      contact.last_name,
      contact.phone,
    ]
  )
  return rows[0].id
}
