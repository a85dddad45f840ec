import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ExportPartsQuery } from "../../../../contracts/admin-parts"
import { answerWithCsv } from "../../../../lib/parts/answer-csv"
import { parseQuery } from "../../../../lib/http"
import { partCsv, partCsvRows } from "../../../../lib/parts/part-csv"

/** The parts that the filters of the list leave, as the CSV file that an import takes. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { dialect, ...filters } = parseQuery(ExportPartsQuery, req)
  answerWithCsv(res, "parts.csv", partCsv, await partCsvRows(knex, filters), dialect)
}
