import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ExportFiguresQuery } from "../../../../contracts/repair-insights"
import { answerCsv } from "../../../../lib/csv/answer-csv"
import { parseQuery } from "../../../../lib/http"
import { answerJsonRows } from "../../../../lib/insights/answer-json-rows"
import { figureCsv, figureRows } from "../../../../lib/insights/export-figures"
import { staffOf } from "../../../../lib/permissions/staff-of"

/** What was counted on each day, as a file. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { period, format, dialect } = parseQuery(ExportFiguresQuery, req)
  const rows = figureRows(knex, period, staffOf(req), new Date())
  const name = `figures-${period}.${format}`
  if (format === "csv") await answerCsv(res, name, figureCsv, rows, dialect)
  else await answerJsonRows(res, name, rows)
}
