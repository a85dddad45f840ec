import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Supplier } from "../../contracts/admin-parts"
import { ApiError } from "../errors"

const SUPPLIERS = `
select s.id, s.name, s.email, s.phone, s.website, s.lead_days, s.note,
  (select count(*)::int from part p where p.supplier_id = s.id and p.deleted_at is null)
    as part_count,
  to_char(s.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as updated_at
from supplier s where s.deleted_at is null`

/** All suppliers by name. */
export async function listSuppliers(knex: Knex): Promise<Supplier[]> {
  const { rows } = await knex.raw<{ rows: Supplier[] }>(`${SUPPLIERS} order by lower(s.name), s.id`)
  return rows
}

/** One supplier, or a 404 `supplier_not_found`. */
export async function readSupplier(knex: Knex, id: string): Promise<Supplier> {
  const { rows } = await knex.raw<{ rows: Supplier[] }>(`${SUPPLIERS} and s.id = ?`, [id])
  if (!rows[0]) throw new ApiError(404, "supplier_not_found", "There is no such supplier")
  return rows[0]
}
