import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ExportRepairTypesQuery } from "../../../../contracts/admin-repair-types"
import { listAdminRepairTypes } from "../../../../lib/catalogue/admin-repair-types"
import { repairTypeCsv, repairTypeCsvRow } from "../../../../lib/catalogue/repair-type-csv"
import { parseQuery } from "../../../../lib/http"
import { answerWithCsv } from "../../../../lib/parts/answer-csv"

/** All services as the CSV file that an import takes. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { dialect } = parseQuery(ExportRepairTypesQuery, req)
  const { repair_types } = await listAdminRepairTypes(knex)
  answerWithCsv(res, "repair-types.csv", repairTypeCsv, repair_types.map(repairTypeCsvRow), dialect)
}
