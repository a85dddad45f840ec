import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../../lib/errors"
import { readSupplier } from "../../lib/parts/read-suppliers"

/** One change of the suppliers at a time, so that no name is given out twice. */
export async function lockSuppliers(trx: Knex.Transaction): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtext('supplier'))")
}

/**
 * Keeps a supplier from being removed until the end of the transaction; 404 `supplier_not_found`
 * where it has been.
 */
export async function keepSupplier(trx: Knex.Transaction, id: string): Promise<void> {
  await trx("supplier").where({ id }).forShare().select("id")
  await readSupplier(trx, id)
}

/** Refuses a name that another supplier has, in whatever case, with 409 `supplier_exists`. */
export async function refuseKnownName(
  trx: Knex.Transaction,
  name: string,
  own_id: string | null
): Promise<void> {
  const other: unknown = await trx("supplier")
    .whereRaw("lower(name) = lower(?)", [name])
    .whereNull("deleted_at")
    .whereNot({ id: own_id ?? "" })
    .first("id")
  if (other)
    throw new ApiError(409, "supplier_exists", "There is a supplier with this name already", [
      { field: "name", message: "Used by another supplier" },
    ])
}
