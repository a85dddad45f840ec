import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CsvProblem } from "../../contracts/csv-import"
import type { CsvRow } from "../../lib/csv/table"
import type { PartCsvRow } from "../../lib/parts/part-csv"
import { fieldsOf, lockPartsBySku, type PartState } from "./part-state"
import type { PartChange } from "./write-parts"
import { lockLevels, takesReserved, type StockCount } from "./write-stock"

export interface PlannedRow {
  change: PartChange
  count: StockCount
}

type Fixed = Pick<PartCsvRow, "device" | "repair_type" | "part_grade">
type Problem = Omit<CsvProblem, "row">

const FIXED = `
select p.sku, p.repair_type, p.part_grade,
  case when starts_with(d.name, b.name) then d.name else b.name || ' ' || d.name end as device
from part p join device_model d on d.id = p.device_model_id join brand b on b.id = d.brand_id
where p.sku = any(?) and p.deleted_at is null`

async function readFixed(trx: Knex.Transaction, skus: string[]): Promise<Map<string, Fixed>> {
  const { rows } = await trx.raw<{ rows: (Fixed & { sku: string })[] }>(FIXED, [skus])
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Suppliers by their names in lower case. */
async function readSupplierIds(trx: Knex.Transaction): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await trx("supplier")
    .whereNull("deleted_at")
    .select("id", "name")
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]))
}

/** What says which part a row is of; another value would be another part. */
function fixedProblems(values: PartCsvRow, fixed: Fixed, { cost_currency }: PartState): Problem[] {
  const known = { ...fixed, currency: cost_currency }
  return (["device", "repair_type", "part_grade", "currency"] as const).flatMap((column) =>
    values[column] === known[column]
      ? []
      : [{ column, code: "fixed", message: "cannot be changed", expected: known[column] }]
  )
}

function changeOf(state: PartState, values: PartCsvRow, supplier_id: string | null): PartChange {
  const { cost, supplier_sku, lead_days, reorder_point, reorder_quantity } = values
  const cost_source = cost === state.cost_minor ? state.cost_source : ("owner" as const)
  return {
    state,
    after: {
      ...fieldsOf(state),
      cost_minor: cost,
      cost_source,
      supplier_id,
      supplier_sku,
      lead_days,
      reorder_point,
      reorder_quantity,
    },
  }
}

/**
 * Compares rows with the parts that they name, whose rows and stock at the location are locked. A
 * supplier and a part have to be there already.
 */
export async function planPartRows(
  trx: Knex.Transaction,
  location_id: string,
  rows: readonly CsvRow<PartCsvRow>[]
): Promise<{ planned: PlannedRow[]; problems: CsvProblem[] }> {
  const skus = rows.map(({ values }) => values.sku)
  const states = await lockPartsBySku(trx, skus)
  const fixed = await readFixed(trx, skus)
  const suppliers = await readSupplierIds(trx)
  const items = [...states.values()].map(({ inventory_item_id }) => inventory_item_id)
  const levels = await lockLevels(trx, location_id, items)
  const planned: PlannedRow[] = []
  const problems: CsvProblem[] = []
  for (const { number: row, values } of rows) {
    const refuse = (found: Problem[]) => problems.push(...found.map((each) => ({ row, ...each })))
    const state = states.get(values.sku)
    const known = fixed.get(values.sku)
    if (!state || !known) {
      refuse([{ column: "sku", code: "not_found", message: "is not a part of this shop" }])
      continue
    }
    const named = values.supplier?.toLowerCase()
    const supplier_id = named === undefined ? null : suppliers.get(named)
    const level = levels.get(state.inventory_item_id) ?? null
    const found = fixedProblems(values, known, state)
    if (supplier_id === undefined)
      found.push({
        column: "supplier",
        code: "not_found",
        message: "is not a supplier of this shop",
      })
    if (takesReserved(level, values.stocked))
      found.push({
        column: "stocked",
        code: "below_reserved",
        message: "is less than what repairs have been promised",
        expected: String(level?.reserved),
      })
    refuse(found)
    if (found.length || supplier_id === undefined) continue
    planned.push({
      change: changeOf(state, values, supplier_id),
      count: { inventory_item_id: state.inventory_item_id, counted: values.stocked, level },
    })
  }
  return { planned, problems }
}
