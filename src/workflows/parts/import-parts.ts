import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CsvImportReport, CsvImportRequest } from "../../contracts/csv-import"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { importSheet, type ImportPlan } from "../../lib/csv/import-csv"
import { readCsv } from "../../lib/csv/read-csv"
import type { CsvRow } from "../../lib/csv/table"
import { partCsv, type PartCsvRow } from "../../lib/parts/part-csv"
import { shopLocationId } from "../../lib/parts/shop-location"
import { inUnitOfWork, type UnitOfWork } from "../../lib/unit-of-work"
import { planPartRows } from "./plan-part-rows"
import { lockSuppliers } from "./supplier-change"
import { isChange, writeParts } from "./write-parts"
import { isCountChange, writeStock } from "./write-stock"

export interface ImportPartsInput {
  request: CsvImportRequest
  actor: ChangeActor
}

async function planParts(
  container: MedusaContainer,
  unit: UnitOfWork,
  actor: ChangeActor,
  rows: CsvRow<PartCsvRow>[]
): Promise<ImportPlan> {
  const { trx } = unit
  const location_id = await shopLocationId(trx)
  const { planned, problems } = await planPartRows(trx, location_id, rows)
  const changed = planned.filter(({ change, count }) => isChange(change) || isCountChange(count))
  return {
    created: 0,
    changed: changed.length,
    unchanged: planned.length - changed.length,
    problems,
    write: async () => {
      const counted = changed.filter(({ count }) => isCountChange(count))
      await writeParts(
        trx,
        actor,
        changed.map(({ change }) => change)
      )
      await writeStock(
        container,
        unit,
        location_id,
        counted.map(({ count }) => count)
      )
      await recordChanges(
        trx,
        actor,
        counted.map(({ change, count }) => ({
          entity: "part",
          entity_id: change.state.id,
          action: "counted",
          before: { stocked: count.level?.stocked ?? 0 },
          after: { stocked: count.counted, reason: "CSV" },
        }))
      )
    },
  }
}

/**
 * Changes parts and their stock by a CSV file in one transaction; nothing is written by a dry run or
 * when any row is wrong. Refuses with 400 `import_refused` and the problems as details.
 */
export const importParts = async (
  container: MedusaContainer,
  { request, actor }: ImportPartsInput
): Promise<CsvImportReport> => {
  const sheet = readCsv(partCsv, request.csv)
  return inUnitOfWork(container, [Modules.INVENTORY], async (unit) => {
    await lockSuppliers(unit.trx)
    return importSheet(sheet, request.dry_run, (rows) => planParts(container, unit, actor, rows))
  })
}

const importPartsStep = createStep(
  "import-parts-step",
  async (input: ImportPartsInput, { container }) =>
    new StepResponse(await importParts(container, input))
)

export const importPartsWorkflow = createWorkflow(
  "import-parts",
  (input: WorkflowData<ImportPartsInput>) => new WorkflowResponse(importPartsStep(input))
)
