import type { MedusaResponse } from "@medusajs/framework/http"
import type { CsvTable } from "../csv/table"
import { writeCsv, type CsvDialect } from "../csv/write-csv"

/** Sends rows as a CSV file to be saved; a row that cannot be read ends the answer half-way. */
export function answerWithCsv<Row extends object>(
  res: MedusaResponse,
  file_name: string,
  table: CsvTable<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  dialect: CsvDialect
): void {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${file_name}"`)
  res.setHeader("cache-control", "no-store")
  const file = writeCsv(table, rows, dialect)
  file.on("error", () => res.destroy())
  res.on("close", () => file.destroy())
  file.pipe(res)
}
