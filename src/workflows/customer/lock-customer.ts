import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { customerNotFound } from "../../lib/customer/read-customer"

/**
 * Keeps a customer from being merged or erased until the transaction ends.
 *
 * @throws ApiError 404 `customer_not_found`
 */
export const keepCustomer = async (trx: Knex.Transaction, id: string): Promise<void> => {
  const found = await trx("customer").where({ id }).whereNull("deleted_at").forShare().first("id")
  if (!found) throw customerNotFound()
}

export interface LockedCustomer {
  id: string
  email: string | null
  has_account: boolean
  deleted_at: Date | null
}

/** Locks customers, also deleted ones, always in the same order, so that two merges queue up. */
export const lockCustomers = async (
  trx: Knex.Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, LockedCustomer>> => {
  const rows = await trx("customer")
    .whereIn("id", [...ids])
    .orderBy("id")
    .forUpdate()
    .select<LockedCustomer[]>("id", "email", "has_account", "deleted_at")
  return new Map(rows.map((row) => [row.id, row]))
}
