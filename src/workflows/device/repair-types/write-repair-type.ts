import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { recordChanges, type ChangeActor } from "../../../lib/catalogue/record-changes"
import { insertRows } from "../../../lib/insert-rows"
import { differences } from "../../../lib/parts/differences"
import { updateRows } from "../../../lib/update-rows"
import { followName, followPromises, withdrawOffers } from "./follow-repair-type"
import { loadMissingOffers } from "./load-offers"
import { columnsOf, fieldsOf, refuseTakenName, type RepairTypeFields } from "./repair-type-fields"

export interface RepairTypeChange {
  code: string
  before: RepairTypeFields
  after: RepairTypeFields
}

/** Whether a change changes anything. */
export const isChange = ({ before, after }: RepairTypeChange): boolean =>
  differences(fieldsOf(before), fieldsOf(after)) !== null

/**
 * Writes a change of a service with what follows for its offers: their warranty and bench time, those
 * of kinds and grades that it does not come in any more, and those that are missing. No price of an
 * offer that is there changes. The caller holds the locks of the row and of the price rules.
 *
 * @returns how many offers were made
 */
export async function changeRepairType(
  trx: Knex.Transaction,
  actor: ChangeActor,
  change: RepairTypeChange
): Promise<number> {
  const { code, before, after } = change
  const found = differences(fieldsOf(before), fieldsOf(after))
  if (!found) return 0
  const name = { before: before.names["en-GB"], after: after.names["en-GB"] }
  if (name.before !== name.after) await refuseTakenName(trx, code, name.after)
  await updateRows(trx, { table: "repair_type", rows: [{ id: code, ...columnsOf(after) }] })
  await recordChanges(trx, actor, [
    { entity: "repair_type", entity_id: code, action: "edited", ...found },
  ])
  if (name.before !== name.after) await followName(trx, { code, ...name })
  const changed = (field: keyof RepairTypeFields): boolean => field in found.after
  if (changed("labour_minutes") || changed("part_grades")) await withdrawOffers(trx, code)
  if (changed("labour_minutes") || changed("warranty_months")) await followPromises(trx, code)
  const widened = (["labour_minutes", "part_grades", "is_on_sale"] as const).some(changed)
  return widened ? loadMissingOffers(trx, code) : 0
}

/**
 * Writes a new service and makes its offers. The caller holds the lock of the price rules.
 *
 * @returns how many offers were made
 */
export async function addRepairType(
  trx: Knex.Transaction,
  actor: ChangeActor,
  code: string,
  fields: RepairTypeFields
): Promise<number> {
  await refuseTakenName(trx, code, fields.names["en-GB"])
  const row = { id: code, ...columnsOf(fields), requires: {} }
  await insertRows(trx, [{ table: "repair_type", rows: [row] }])
  await recordChanges(trx, actor, [
    {
      entity: "repair_type",
      entity_id: code,
      action: "created",
      before: {},
      after: fieldsOf(fields),
    },
  ])
  return loadMissingOffers(trx, code)
}
