import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { ApiError } from "../../../lib/errors"

/** What of a service the shop may change. */
export type RepairTypeFields = Pick<
  AdminRepairType,
  | "category"
  | "names"
  | "descriptions"
  | "labour_minutes"
  | "warranty_months"
  | "credential"
  | "fault_codes"
  | "part_grades"
  | "checklists"
  | "diagnosed_first"
  | "position"
  | "is_on_sale"
>

/** What of a service the shop may change, as it is. */
export const fieldsOf = (type: RepairTypeFields): RepairTypeFields => ({
  category: type.category,
  names: type.names,
  descriptions: type.descriptions,
  labour_minutes: type.labour_minutes,
  warranty_months: type.warranty_months,
  credential: type.credential,
  fault_codes: type.fault_codes,
  part_grades: type.part_grades,
  checklists: type.checklists,
  diagnosed_first: type.diagnosed_first,
  position: type.position,
  is_on_sale: type.is_on_sale,
})

/** The fields as columns; a service off sale is kept as a deleted row, which nothing sells. */
export const columnsOf = (type: RepairTypeFields) => {
  const { is_on_sale, ...columns } = fieldsOf(type)
  return {
    ...columns,
    kinds: Object.keys(columns.labour_minutes),
    source: "owner",
    deleted_at: is_on_sale ? null : new Date().toISOString(),
  }
}

/** Locks the row of a service, on sale or not. */
export async function lockRepairType(trx: Knex.Transaction, code: string): Promise<void> {
  await trx("repair_type").where({ id: code }).forUpdate().select("id")
}

/**
 * Refuses an English name that another service has with 409 `repair_type_name_taken`: Medusa tells
 * the variants of a device apart by it.
 */
export async function refuseTakenName(
  trx: Knex.Transaction,
  code: string,
  name: string
): Promise<void> {
  const other: unknown = await trx("repair_type")
    .whereRaw("lower(names->>'en-GB') = lower(?)", [name])
    .whereNot({ id: code })
    .first("id")
  if (other)
    throw new ApiError(409, "repair_type_name_taken", "Another repair type has this name", [
      { field: "names.en-GB", message: "Used by another repair type" },
    ])
}
