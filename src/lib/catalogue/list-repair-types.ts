import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairType, ServiceCategory } from "../../contracts/catalogue"
import type { CurrencyCode } from "../../domain/shared/money"
import { diagnosisFees } from "./diagnosis-fees"

/** All service categories in the order they are shown. */
export async function listServiceCategories(knex: Knex): Promise<ServiceCategory[]> {
  const { rows } = await knex.raw<{ rows: ServiceCategory[] }>(`
    select id as code, names, descriptions
    from service_category
    where deleted_at is null
    order by position, id`)
  return rows
}

type Row = Omit<RepairType, "diagnosis_fees">

/** All repair types in the order they are shown, with what it costs to find the fault first. */
export async function listRepairTypes(
  knex: Knex,
  currency_code: CurrencyCode
): Promise<RepairType[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(`
    select id as code, category, names, descriptions, credential, fault_codes, kinds,
      part_grades, warranty_months, labour_minutes, diagnosed_first, checklists
    from repair_type
    where deleted_at is null
    order by position, id`)
  const feesOf = await diagnosisFees(knex, currency_code)
  return rows.map((row) => ({ ...row, diagnosis_fees: feesOf(row) }))
}
