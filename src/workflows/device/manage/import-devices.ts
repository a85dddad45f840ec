import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CsvImportReport, CsvImportRequest } from "../../../contracts/csv-import"
import { recordChanges } from "../../../lib/catalogue/admin-changes"
import { deviceTable } from "../../../lib/catalogue/admin-device-csv"
import { importSheet } from "../../../lib/csv/import-csv"
import { readCsv } from "../../../lib/csv/read-csv"
import type { StaffIdentity } from "../../../lib/permissions/staff-identity"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import { factsOf, modelOf } from "./device-row"
import { planDeviceImport, type ImportedDevice } from "./plan-device-import"
import { repriceConfirmed, setRetired, writeDevices } from "./write-devices"

export type ImportDevicesInput = CsvImportRequest & { actor: StaffIdentity }

const statusOf = (is_retired: boolean) => (is_retired ? "retired" : "live")

async function writeImport(
  trx: Knex.Transaction,
  devices: ImportedDevice[],
  actor: StaffIdentity
): Promise<void> {
  const models = devices.map(({ after }) => modelOf(after))
  await writeDevices(trx, models)
  await repriceConfirmed(trx, models)
  const moved = devices.filter(
    ({ before, is_retired }) => is_retired !== (before?.is_retired ?? false)
  )
  for (const is_retired of [true, false]) {
    const slugs = moved.filter((device) => device.is_retired === is_retired)
    await setRetired(
      trx,
      slugs.map(({ after }) => after.slug),
      is_retired
    )
  }
  const ids: { slug: string; id: string }[] = await trx("device_model")
    .whereIn(
      "slug",
      devices.map(({ after }) => after.slug)
    )
    .where({ deleted_at: null })
    .select("slug", "id")
  const idOf = new Map(ids.map(({ slug, id }) => [slug, id]))
  await recordChanges(
    trx,
    actor,
    devices.map(({ before, after, is_retired }) => ({
      action: "imported",
      entity: "device_model",
      entity_id: idOf.get(after.slug) ?? "",
      before: before ? { ...factsOf(before), status: statusOf(before.is_retired) } : {},
      after: { ...factsOf(after), status: statusOf(is_retired) },
    }))
  )
}

/**
 * Brings the shop's models to what a CSV file says of them, all of it or nothing; models that are
 * not in the file stay as they are.
 *
 * @throws ApiError 400 `import_refused` when it is no dry run and a row is wrong
 */
const importDevices = (
  container: MedusaContainer,
  { csv, dry_run, actor }: ImportDevicesInput
): Promise<CsvImportReport> => {
  const sheet = readCsv(deviceTable, csv)
  return inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    return importSheet(sheet, dry_run, async (rows) => {
      const { created, changed, unchanged, problems } = await planDeviceImport(trx, rows)
      return {
        created: created.length,
        changed: changed.length,
        unchanged,
        problems,
        write: () => writeImport(trx, [...created, ...changed], actor),
      }
    })
  })
}

const importDevicesStep = createStep(
  "import-devices-step",
  async (input: ImportDevicesInput, { container }) =>
    new StepResponse(await importDevices(container, input))
)

export const importDevicesWorkflow = createWorkflow(
  "import-devices",
  (input: WorkflowData<ImportDevicesInput>) => new WorkflowResponse(importDevicesStep(input))
)
