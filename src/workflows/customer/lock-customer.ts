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
