import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

interface MissingStock {
  inventory_item_id: string
  location_id: string
  missing: number
}

const MISSING = `
select r.inventory_item_id, r.location_id,
  (sum(r.quantity) - max(l.stocked_quantity))::float8 as missing
from "order" o
join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
join reservation_item r on r.line_item_id = oi.item_id and r.deleted_at is null
join inventory_level l on l.inventory_item_id = r.inventory_item_id
  and l.location_id = r.location_id and l.deleted_at is null
where o.id = ?
group by r.inventory_item_id, r.location_id
having sum(r.quantity) > max(l.stocked_quantity)`

/**
 * Books in the parts that were ordered for this job and fitted without ever lying on the shelf, so
 * that taking them out of the stock does not leave it below zero.
 */
export const receiveMissingStock = async (
  container: MedusaContainer,
  knex: Knex,
  order_id: string
): Promise<void> => {
  const { rows } = await knex.raw<{ rows: MissingStock[] }>(MISSING, [order_id])
  if (rows.length === 0) return
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  await inventory.adjustInventory(
    rows.map(({ inventory_item_id, location_id, missing }) => ({
      inventoryItemId: inventory_item_id,
      locationId: location_id,
      adjustment: missing,
    }))
  )
}
