import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { UnitOfWork } from "../../lib/unit-of-work"

/** Pieces of an inventory item at one location; the row is locked. */
export interface StockLevel {
  inventory_item_id: string
  stocked: number
  reserved: number
}

/** A new count of an inventory item at one location. */
export interface StockCount {
  inventory_item_id: string
  counted: number
  /** null where the item has never been at this location */
  level: StockLevel | null
}

const LOCK = `
select inventory_item_id, stocked_quantity::int as stocked, reserved_quantity::int as reserved
from inventory_level
where location_id = ? and inventory_item_id = any(?) and deleted_at is null
order by id for update`

/** Locks and reads the levels of these items at a location, by item. */
export async function lockLevels(
  trx: Knex.Transaction,
  location_id: string,
  inventory_item_ids: string[]
): Promise<Map<string, StockLevel>> {
  const { rows } = await trx.raw<{ rows: StockLevel[] }>(LOCK, [location_id, inventory_item_ids])
  return new Map(rows.map((row) => [row.inventory_item_id, row]))
}

/**
 * Whether a count would take pieces from repairs that they are promised to. Where more is promised
 * than is there, a part delivery may bring the stock nearer to that.
 */
export const takesReserved = (level: StockLevel | null, counted: number): boolean =>
  level !== null && counted < level.reserved && counted < level.stocked

/** Whether a count differs from what is known. */
export const isCountChange = ({ level, counted }: StockCount): boolean =>
  counted !== (level?.stocked ?? 0)

/** Writes counts through Medusa's inventory module, inside the unit of work. */
export async function writeStock(
  container: MedusaContainer,
  unit: UnitOfWork,
  location_id: string,
  counts: readonly StockCount[]
): Promise<void> {
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  const context = unit.context(Modules.INVENTORY)
  const changed = counts.filter(isCountChange)
  const rowsOf = (found: readonly StockCount[]) =>
    found.map(({ inventory_item_id, counted }) => ({
      inventory_item_id,
      location_id,
      stocked_quantity: counted,
    }))
  const known = rowsOf(changed.filter(({ level }) => level !== null))
  const fresh = rowsOf(changed.filter(({ level }) => level === null))
  if (known.length) await inventory.updateInventoryLevels(known, context)
  if (fresh.length) await inventory.createInventoryLevels(fresh, context)
}
