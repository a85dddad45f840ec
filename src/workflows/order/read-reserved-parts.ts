import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { NewRepairPart } from "../../lib/repair/reserve-parts"
import { offerInStock } from "../repair_pricing/offer-in-stock"
import type { PlannedRepair } from "./plan-order-repairs"

interface Reservation {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
}

/** The parts of a repair whose stock Medusa's checkout has reserved already. */
export const readReservedParts = async (
  trx: Knex.Transaction,
  { offers, line_item_of }: PlannedRepair
): Promise<NewRepairPart[]> => {
  const reservations = await trx("reservation_item")
    .whereIn("line_item_id", [...line_item_of.values()])
    .whereNull("deleted_at")
    .select<Reservation[]>("id", "line_item_id", "inventory_item_id", "location_id")
  return offers.flatMap((offer) =>
    offer.parts.map((part): NewRepairPart => {
      const reservation = reservations.find(
        ({ inventory_item_id, line_item_id }) =>
          inventory_item_id === part.inventory_item_id &&
          line_item_id === line_item_of.get(offer.variant_id)
      )
      return {
        id: generateEntityId(undefined, "rprt"),
        variant_id: offer.variant_id,
        inventory_item_id: part.inventory_item_id,
        reservation_id: reservation?.id ?? null,
        location_id: reservation?.location_id ?? part.location_id,
        title: part.title,
        sku: part.sku,
        part_grade: offer.part_grade,
        quantity: part.required_quantity,
        status: isOnShelf(offer, part.inventory_item_id) ? "reserved" : "backordered",
      }
    })
  )
}

/** The order's own reservation is part of the reserved quantity by now. */
const isOnShelf = (offer: PlannedRepair["offers"][number], inventory_item_id: string): boolean =>
  offerInStock(offer) ||
  offer.parts.some(
    (part) =>
      part.inventory_item_id === inventory_item_id &&
      part.stocked_quantity >= part.reserved_quantity
  )
