import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { readOffers } from "../../lib/catalogue/read-offers"
import { acceptedLines } from "../../lib/repair/accepted-lines"
import { amendRepair } from "../../lib/repair/amend-repair"
import type { LoadedRepair, RepairPartRow } from "../../lib/repair/repair-row"
import { offerInStock } from "../repair_pricing/offer-in-stock"

/**
 * Brings a repair's part lines in line with the quote version that was just accepted: a repair that
 * was added asks for its kit, one that was dropped gives its parts back. The order edit that follows
 * from the outbox makes and releases the stock reservations.
 */
export const followAcceptedScope = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  now: Date
): Promise<LoadedRepair> => {
  const variantIds = acceptedLines(repair)
    .filter(({ kind }) => kind === "repair")
    .flatMap(({ variant_id }) => variant_id ?? [])
  const known = new Set(repair.parts.map(({ variant_id }) => variant_id))
  const added = await newParts(
    trx,
    repair,
    variantIds.filter((id) => !known.has(id))
  )
  const dropped = repair.parts.filter(
    (part) => !isWanted(part, variantIds) && part.status !== "fitted" && part.status !== "returned"
  )
  if (added.length === 0 && dropped.length === 0) return repair
  if (added.length > 0) {
    await trx("repair_part").insert(added.map((part) => ({ ...part, repair_id: repair.row.id })))
  }
  await trx("repair_part")
    .whereIn(
      "id",
      dropped.map(({ id }) => id)
    )
    .update({ status: "returned" })
  const parts = [
    ...repair.parts.map((part) =>
      dropped.includes(part) ? { ...part, status: "returned" as const } : part
    ),
    ...added,
  ]
  return amendRepair(
    trx,
    { ...repair, parts },
    {
      patch: { parts: parts.map(({ id, quantity, status }) => ({ id, quantity, status })) },
      actor: { kind: "system" },
      actor_name: null,
      note: null,
      now,
    }
  )
}

const isWanted = ({ variant_id }: RepairPartRow, variantIds: readonly string[]): boolean =>
  variant_id === null || variantIds.includes(variant_id)

const newParts = async (
  trx: Knex.Transaction,
  { row }: LoadedRepair,
  variant_ids: string[]
): Promise<RepairPartRow[]> => {
  if (variant_ids.length === 0) return []
  const offers = await readOffers(trx, { variant_ids, currency_code: row.currency_code })
  return offers.flatMap((offer) =>
    offer.parts.map((part) => ({
      id: generateEntityId(undefined, "rprt"),
      variant_id: offer.variant_id,
      inventory_item_id: part.inventory_item_id,
      reservation_id: null,
      location_id: part.location_id,
      title: part.title,
      sku: part.sku,
      part_grade: offer.part_grade,
      quantity: part.required_quantity,
      status: offerInStock(offer) ? ("reserved" as const) : ("backordered" as const),
    }))
  )
}
