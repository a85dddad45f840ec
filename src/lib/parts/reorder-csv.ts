import type { ReorderGroup } from "../../contracts/admin-parts"
import { fromMajor } from "../../domain/shared/money"
import { money, number, optional, text } from "../csv/columns"
import type { CsvTable } from "../csv/table"

interface ReorderCsvRow {
  supplier: string | null
  supplier_email: string | null
  supplier_sku: string | null
  sku: string
  device: string
  repair: string
  part_grade: string
  quantity: number
  cost_each: number
  cost: number
  currency: string
}

const amount = money("gbp", Number.MAX_SAFE_INTEGER)

/** The reorder list as a file for the shop and its suppliers; it is not read back. */
export const reorderCsv: CsvTable<ReorderCsvRow> = {
  key: "sku",
  columns: {
    supplier: optional(text(120)),
    supplier_email: optional(text(254)),
    supplier_sku: optional(text(120)),
    sku: text(200),
    device: text(200),
    repair: text(200),
    part_grade: text(20),
    quantity: number({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    cost_each: amount,
    cost: amount,
    currency: text(3),
  },
}

export const reorderCsvRows = (groups: readonly ReorderGroup[]): ReorderCsvRow[] =>
  groups.flatMap(({ supplier, lines }) =>
    lines.map(({ part, quantity, cost }) => ({
      supplier: supplier?.name ?? null,
      supplier_email: supplier?.email ?? null,
      supplier_sku: part.supplier_sku,
      sku: part.sku,
      device: part.device.name,
      repair: part.repair_type.names["en-GB"],
      part_grade: part.part_grade,
      quantity,
      cost_each: fromMajor(part.cost, part.currency_code),
      cost: fromMajor(cost, part.currency_code),
      currency: part.currency_code.toUpperCase(),
    }))
  )
