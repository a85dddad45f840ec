import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertRows } from "../../lib/insert-rows"
import { newId } from "../../lib/new-id"
import type { PlannedDevice } from "./plan-offers"

/** A product option shared by all repair products: the ids of its values by their text. */
export type SharedOption = { id: string; values: Map<string, string> }
export type SharedOptions = { repair: SharedOption; grade: SharedOption }

const OPTION = `
select o.id, coalesce(jsonb_object_agg(v.value, v.id) filter (where v.id is not null), '{}') as values
from product_option o
left join product_option_value v on v.option_id = o.id and v.deleted_at is null
where o.title = ? and not o.is_exclusive and o.deleted_at is null
group by o.id`

/** Makes sure that the options "Repair" and "Part grade" exist with every value in use. */
export async function ensureOptions(
  trx: Knex.Transaction,
  devices: PlannedDevice[]
): Promise<{ options: SharedOptions; written: number }> {
  const offers = devices.flatMap((device) => device.offers)
  const repair = await ensureOption(trx, "Repair", new Set(offers.map((each) => each.repair_name)))
  const grade = await ensureOption(
    trx,
    "Part grade",
    new Set(offers.map((each) => each.grade_name))
  )
  return {
    options: { repair: repair.option, grade: grade.option },
    written: repair.written + grade.written,
  }
}

async function ensureOption(
  trx: Knex.Transaction,
  title: string,
  wanted: Set<string>
): Promise<{ option: SharedOption; written: number }> {
  const { rows } = await trx.raw<{ rows: { id: string; values: Record<string, string> }[] }>(
    OPTION,
    [title]
  )
  const known = rows[0]
  const id = known?.id ?? newId("opt")
  const values = new Map(Object.entries(known?.values ?? {}))
  const missing = [...wanted]
    .filter((value) => !values.has(value))
    .map((value) => ({ id: newId("optval"), value, option_id: id }))
  if (!known) await insertRows(trx, [{ table: "product_option", rows: [{ id, title }] }])
  if (missing.length) await insertRows(trx, [{ table: "product_option_value", rows: missing }])
  for (const value of missing) values.set(value.value, value.id)
  return { option: { id, values }, written: missing.length }
}
