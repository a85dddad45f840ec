import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairType } from "../../contracts/catalogue"

/** All repair types in the order they are shown. */
export async function listRepairTypes(knex: Knex): Promise<RepairType[]> {
  const { rows } = await knex.raw<{ rows: RepairType[] }>(`
    select id as code, category, names, descriptions, credential, fault_codes, kinds,
      part_grades, warranty_months
    from repair_type
    where deleted_at is null
    order by position, id`)
  return rows
}
