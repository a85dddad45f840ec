import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CsvImportReport, CsvImportRequest } from "../../../contracts/csv-import"
import { listAdminRepairTypes } from "../../../lib/catalogue/admin-repair-types"
import type { ChangeActor } from "../../../lib/catalogue/record-changes"
import { repairTypeCsv, type RepairTypeCsvRow } from "../../../lib/catalogue/repair-type-csv"
import { importSheet, type ImportPlan } from "../../../lib/csv/import-csv"
import { readCsv } from "../../../lib/csv/read-csv"
import type { CsvRow } from "../../../lib/csv/table"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import { planRepairTypeRows } from "./plan-repair-type-rows"
import { addRepairType, changeRepairType, isChange } from "./write-repair-type"

export interface ImportRepairTypesInput {
  request: CsvImportRequest
  actor: ChangeActor
}

async function planTypes(
  trx: Knex.Transaction,
  actor: ChangeActor,
  rows: CsvRow<RepairTypeCsvRow>[]
): Promise<ImportPlan> {
  await trx("repair_type").orderBy("id").forUpdate().select("id")
  const { repair_types } = await listAdminRepairTypes(trx)
  const { planned, problems } = planRepairTypeRows(repair_types, rows)
  const changed = planned.filter((type) => "before" in type && isChange(type))
  const created = planned.filter((type) => !("before" in type))
  return {
    created: created.length,
    changed: changed.length,
    unchanged: planned.length - created.length - changed.length,
    problems,
    write: async () => {
      for (const type of planned) {
        if ("before" in type) await changeRepairType(trx, actor, type)
        else await addRepairType(trx, actor, type.code, type.after)
      }
    },
  }
}

/**
 * Changes and adds services by a CSV file in one transaction; nothing is written by a dry run or when
 * any row is wrong. Refuses with 400 `import_refused` and the problems as details.
 */
export const importRepairTypes = async (
  container: MedusaContainer,
  { request, actor }: ImportRepairTypesInput
): Promise<CsvImportReport> => {
  const sheet = readCsv(repairTypeCsv, request.csv)
  return inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    return importSheet(sheet, request.dry_run, (rows) => planTypes(trx, actor, rows))
  })
}

const importRepairTypesStep = createStep(
  "import-repair-types-step",
  async (input: ImportRepairTypesInput, { container }) =>
    new StepResponse(await importRepairTypes(container, input))
)

export const importRepairTypesWorkflow = createWorkflow(
  "import-repair-types",
  (input: WorkflowData<ImportRepairTypesInput>) =>
    new WorkflowResponse(importRepairTypesStep(input))
)
