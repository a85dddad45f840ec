import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CsvImportRequest } from "../../../../contracts/csv-import"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { importRepairTypesWorkflow } from "../../../../workflows/device/repair-types/import-repair-types"

/** Changes and adds services by a CSV file: all of its rows, or none. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(CsvImportRequest, req)
  const { result } = await importRepairTypesWorkflow(req.scope).run({
    input: { request, actor: staffOf(req) },
  })
  res.json({ import: result })
}
