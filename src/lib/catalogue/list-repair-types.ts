import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairType, ServiceCategory } from "../../contracts/catalogue"

/** All service categories in the order they are shown. */
export async function listServiceCategories(knex: Knex): Promise<ServiceCategory[]> {
  const { rows } = await knex.raw<{ rows: ServiceCategory[] }>(`
    select id as code, names, descriptions
    from service_category
    where deleted_at is null
    order by position, id`)
  return rows
}

/** All repair types in the order they are shown. */
export async function listRepairTypes(knex: Knex): Promise<RepairType[]> {
  const { rows } = await knex.raw<{ rows: RepairType[] }>(`
    select id as code, category, names, descriptions, credential, fault_codes, kinds,
      part_grades, warranty_months, labour_minutes, diagnosed_first, checklists
    from repair_type
    where deleted_at is null
    order by position, id`)
  return rows
}
