import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Part } from "../../contracts/admin-parts"
import type { PartGrade } from "../../domain/repair/states"
import { fromMajor, type CurrencyCode } from "../../domain/shared/money"
import { money, number, oneOf, optional, text, textBy } from "../csv/columns"
import type { CsvTable } from "../csv/table"
import type { PartFilters } from "./part-filters"
import { allParts } from "./read-parts"
import { shopLocationId } from "./shop-location"

const currency = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["gbp", "eur", "brl"]))
const MAX_COST_MINOR = 10_000_000
const pieces = number({ min: 0, max: 100_000 })

export interface PartCsvRow {
  sku: string
  device: string
  repair_type: string
  part_grade: PartGrade
  /** minor units */
  cost: number
  currency: CurrencyCode
  supplier: string | null
  supplier_sku: string | null
  lead_days: number
  reorder_point: number
  reorder_quantity: number
  stocked: number
}

/**
 * The parts' file. Device, repair, grade and currency say what a row is and cannot be changed;
 * `stocked` is the count at the shop's own location; the supplier is named.
 */
export const partCsv: CsvTable<PartCsvRow> = {
  key: "sku",
  columns: {
    sku: text(200),
    device: text(200),
    repair_type: text(64),
    part_grade: oneOf(["genuine", "premium", "standard", "refurbished", "none"]),
    cost: money("gbp", MAX_COST_MINOR),
    currency: textBy(currency),
    supplier: optional(text(120)),
    supplier_sku: optional(text(120)),
    lead_days: number({ min: 0, max: 365 }),
    reorder_point: pieces,
    reorder_quantity: pieces,
    stocked: pieces,
  },
}

/** A part as a row of the file. */
export const partCsvRow = (part: Part, location_id: string): PartCsvRow => ({
  sku: part.sku,
  device: part.device.name,
  repair_type: part.repair_type.code,
  part_grade: part.part_grade,
  cost: fromMajor(part.cost, part.currency_code),
  currency: part.currency_code,
  supplier: part.supplier?.name ?? null,
  supplier_sku: part.supplier_sku,
  lead_days: part.lead_days,
  reorder_point: part.reorder_point,
  reorder_quantity: part.reorder_quantity,
  stocked: part.levels.find((level) => level.location_id === location_id)?.stocked ?? 0,
})

/** The parts that the filters leave, as rows of the file. */
export async function partCsvRows(
  knex: Knex,
  filters: PartFilters
): Promise<AsyncGenerator<PartCsvRow>> {
  const location_id = await shopLocationId(knex)
  async function* rows() {
    for await (const part of allParts(knex, filters)) yield partCsvRow(part, location_id)
  }
  return rows()
}
