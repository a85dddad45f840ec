import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, IInventoryService } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { OfferRow } from "../catalogue/read-offers"

/** One part line of a new repair, ready for table `repair_part`. */
export interface NewRepairPart {
  id: string
  variant_id: string
  inventory_item_id: string
  reservation_id: string | null
  location_id: string | null
  title: string
  sku: string
  part_grade: string
  quantity: number
  status: "reserved" | "backordered" | "proposed"
}

interface ReservePartsInput {
  inventory: IInventoryService
  context: Context
  offers: readonly OfferRow[]
  /** The order's line item of each variant; a reservation belongs to it. */
  line_item_of: ReadonlyMap<string, string>
}

const AVAILABLE = `
select inventory_item_id, location_id, stocked_quantity - reserved_quantity as available
from inventory_level
where deleted_at is null and inventory_item_id = any(?)
order by id for update`

/**
 * Reserves the kit of each offer in the caller's transaction. The stock rows are locked first and
 * in one order, so that the last part goes to one of two bookings. A part that is not on the shelf
 * is reserved all the same, as `backordered`, since an offer without stock has a lead time instead.
 */
export const reserveParts = async (
  trx: Knex.Transaction,
  { inventory, context, offers, line_item_of }: ReservePartsInput
): Promise<NewRepairPart[]> => {
  const itemIds = offers.flatMap(({ parts }) => parts.map((part) => part.inventory_item_id))
  if (itemIds.length === 0) return []
  const { rows } = await trx.raw<{
    rows: { inventory_item_id: string; location_id: string; available: string }[]
  }>(AVAILABLE, [[...new Set(itemIds)]])
  const available = new Map(
    rows.map((row) => [`${row.inventory_item_id} ${row.location_id}`, Number(row.available)])
  )
  const parts = offers.flatMap((offer) => offer.parts.map((part) => ({ offer, part })))
  const lines = parts.map(({ offer, part }): NewRepairPart => {
    const place = `${part.inventory_item_id} ${part.location_id}`
    const left = (available.get(place) ?? 0) - part.required_quantity
    available.set(place, left)
    return {
      id: generateEntityId(undefined, "rprt"),
      variant_id: offer.variant_id,
      inventory_item_id: part.inventory_item_id,
      reservation_id: null,
      location_id: part.location_id,
      title: part.title,
      sku: part.sku,
      part_grade: offer.part_grade,
      quantity: part.required_quantity,
      status: left >= 0 ? "reserved" : "backordered",
    }
  })
  const reservable = lines.filter((line) => line.location_id !== null)
  const reservations = await inventory.createReservationItems(
    reservable.map((line) => ({
      inventory_item_id: line.inventory_item_id,
      location_id: line.location_id ?? "",
      quantity: line.quantity,
      line_item_id: line_item_of.get(line.variant_id),
      allow_backorder: true,
    })),
    context
  )
  reservable.forEach((line, index) => {
    line.reservation_id = reservations[index]?.id ?? null
  })
  return lines
}
