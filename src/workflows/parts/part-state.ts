import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CurrencyCode } from "../../domain/shared/money"
import { ApiError } from "../../lib/errors"

/** What of a part the shop may change. */
export interface PartFields {
  cost_minor: number
  cost_source: "suggested" | "owner"
  supplier_id: string | null
  supplier_sku: string | null
  lead_days: number
  reorder_point: number
  reorder_quantity: number
}

/** A part as it is stored, its row locked until the end of the transaction. */
export interface PartState extends PartFields {
  id: string
  sku: string
  inventory_item_id: string
  cost_currency: CurrencyCode
  updated_at: Date
}

const COLUMNS = [
  "id",
  "sku",
  "inventory_item_id",
  "cost_minor",
  "cost_currency",
  "cost_source",
  "supplier_id",
  "supplier_sku",
  "lead_days",
  "reorder_point",
  "reorder_quantity",
  "updated_at",
]

/** Locks and reads the parts with these SKUs, by SKU. */
export async function lockPartsBySku(
  trx: Knex.Transaction,
  skus: string[]
): Promise<Map<string, PartState>> {
  const rows: PartState[] = await trx("part")
    .whereRaw("sku = any(?)", [skus])
    .whereNull("deleted_at")
    .orderBy("id")
    .forUpdate()
    .select(COLUMNS)
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Locks and reads one part, or refuses with 404 `part_not_found`. */
export async function lockPart(trx: Knex.Transaction, id: string): Promise<PartState> {
  const row = await trx("part")
    .where({ id })
    .whereNull("deleted_at")
    .forUpdate()
    .first<PartState | undefined>(COLUMNS)
  if (!row) throw new ApiError(404, "part_not_found", "There is no such part")
  return row
}

/** What of a part the shop may change, as it is. */
export const fieldsOf = (state: PartState): PartFields => ({
  cost_minor: state.cost_minor,
  cost_source: state.cost_source,
  supplier_id: state.supplier_id,
  supplier_sku: state.supplier_sku,
  lead_days: state.lead_days,
  reorder_point: state.reorder_point,
  reorder_quantity: state.reorder_quantity,
})
