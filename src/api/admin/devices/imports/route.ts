import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CsvImportRequest } from "../../../../contracts/csv-import"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { importDevicesWorkflow } from "../../../../workflows/device/manage/import-devices"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const input = { ...parseBody(CsvImportRequest, req), actor: staffOf(req) }
  const { result } = await importDevicesWorkflow(req.scope).run({ input })
  res.json({ import: result })
}
