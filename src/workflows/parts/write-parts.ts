import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { differences } from "../../lib/parts/differences"
import { updateRows } from "../../lib/update-rows"
import { fieldsOf, type PartFields, type PartState } from "./part-state"

/** An offer waits for the slowest part of its kit. */
const FOLLOW_LEAD_DAYS = `
update repair_offer o set lead_days = kit.lead_days, updated_at = now()
from (
  select vi.variant_id, max(p.lead_days) as lead_days
  from product_variant_inventory_item vi
  join part p on p.inventory_item_id = vi.inventory_item_id and p.deleted_at is null
  where vi.deleted_at is null and vi.variant_id in (
    select own.variant_id from product_variant_inventory_item own
    where own.deleted_at is null and own.inventory_item_id = any(?))
  group by vi.variant_id
) kit
where o.variant_id = kit.variant_id and o.deleted_at is null and o.lead_days <> kit.lead_days`

export interface PartChange {
  state: PartState
  after: PartFields
}

/** Whether a change changes anything. */
export const isChange = ({ state, after }: PartChange): boolean =>
  differences({ ...fieldsOf(state) }, { ...after }) !== null

/**
 * Writes changes of parts, gives their offers the lead time that follows, and says who changed what.
 * Those that change nothing are left out.
 */
export async function writeParts(
  trx: Knex.Transaction,
  actor: ChangeActor,
  changes: readonly PartChange[]
): Promise<void> {
  const real = changes.filter(isChange)
  if (real.length === 0) return
  await updateRows(trx, {
    table: "part",
    rows: real.map(({ state, after }) => ({ id: state.id, ...after })),
  })
  const slowed = real.filter(({ state, after }) => state.lead_days !== after.lead_days)
  if (slowed.length)
    await trx.raw(FOLLOW_LEAD_DAYS, [slowed.map(({ state }) => state.inventory_item_id)])
  await recordChanges(
    trx,
    actor,
    real.flatMap(({ state, after }) => {
      const found = differences({ ...fieldsOf(state) }, { ...after })
      return found
        ? [{ entity: "part", entity_id: state.id, action: "edited", ...found } as const]
        : []
    })
  )
}
