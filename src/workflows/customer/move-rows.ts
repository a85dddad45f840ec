import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MovedRows } from "../../lib/customer/merge-plan"
import { rowsByTable } from "../../lib/customer/merge-plan"
import { amendRepair } from "../../lib/repair/amend-repair"
import { loadRepair } from "../../lib/repair/load-repair"
import type { Performer } from "../repair/apply-decision"

/** Gives rows that belong to customer `from` to customer `to`; answers how many they were. */
export const moveRows = async (
  trx: Knex.Transaction,
  moved: MovedRows,
  from: string,
  to: string
): Promise<number> => {
  let count = 0
  for (const { table, ids } of rowsByTable(moved)) {
    count += await trx(table)
      .whereIn("id", ids)
      .where({ customer_id: from })
      .update({ customer_id: to })
  }
  return count
}

/** Writes into the log of each repair that it belongs to another customer now. */
export const noteMove = async (
  trx: Knex.Transaction,
  repairIds: readonly string[],
  note: string,
  { actor, name }: Performer,
  now: Date
): Promise<void> => {
  for (const id of repairIds) {
    const repair = await loadRepair(trx, id, { lock: true })
    await amendRepair(trx, repair, { patch: {}, actor, actor_name: name, note, now })
  }
}
