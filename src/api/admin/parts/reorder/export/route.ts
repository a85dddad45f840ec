import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ExportReorderQuery } from "../../../../../contracts/admin-parts"
import { answerWithCsv } from "../../../../../lib/parts/answer-csv"
import { parseQuery } from "../../../../../lib/http"
import { reorderCsv, reorderCsvRows } from "../../../../../lib/parts/reorder-csv"
import { readReorderList } from "../../../../../lib/parts/reorder-list"

/** What to order as a CSV file, a part a row. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { dialect } = parseQuery(ExportReorderQuery, req)
  const rows = reorderCsvRows(await readReorderList(knex))
  answerWithCsv(res, "to-order.csv", reorderCsv, rows, dialect)
}
