import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AdminRepairType,
  AdminRepairTypeListResponse,
} from "../../contracts/admin-repair-types"
import { ApiError } from "../errors"

const REPAIR_TYPES = `
select t.id as code, t.category, t.names, t.descriptions, t.kinds, t.labour_minutes,
  t.warranty_months, t.credential, t.fault_codes, t.part_grades, t.requires, t.checklists,
  t.diagnosed_first, t.position, t.source, t.deleted_at is null as is_on_sale,
  coalesce(o.offer_count, 0) as offer_count,
  to_char(t.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as updated_at
from repair_type t
left join (
  select o.repair_type_id, count(*)::int as offer_count
  from repair_offer o
  join device_model d on d.id = o.device_model_id and d.deleted_at is null
    and d.retired_at is null
  where o.deleted_at is null
  group by o.repair_type_id
) o on o.repair_type_id = t.id`

const CATEGORIES = `
select id as code, names from service_category where deleted_at is null order by position, id`

/** All services in the order shown, also those that are off sale. */
export async function listAdminRepairTypes(knex: Knex): Promise<AdminRepairTypeListResponse> {
  const [types, categories] = await Promise.all([
    knex.raw<{ rows: AdminRepairType[] }>(`${REPAIR_TYPES} order by t.position, t.id`),
    knex.raw<{ rows: AdminRepairTypeListResponse["categories"] }>(CATEGORIES),
  ])
  return { categories: categories.rows, repair_types: types.rows }
}

/** One service, or a 404 `repair_type_not_found`. */
export async function readAdminRepairType(knex: Knex, code: string): Promise<AdminRepairType> {
  const { rows } = await knex.raw<{ rows: AdminRepairType[] }>(`${REPAIR_TYPES} where t.id = ?`, [
    code,
  ])
  if (!rows[0]) throw new ApiError(404, "repair_type_not_found", "There is no such repair type")
  return rows[0]
}
