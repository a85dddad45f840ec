import type { ServerResponse } from "node:http"
import { pipeline } from "node:stream/promises"
import type { CsvTable } from "./table"
import { writeCsv, type CsvDialect } from "./write-csv"

/** Answers a request with rows as a file to save, sent while they are read. */
export async function answerCsv<Row extends object>(
  res: ServerResponse,
  file_name: string,
  table: CsvTable<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  dialect: CsvDialect
): Promise<void> {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${file_name}"`)
  try {
    await pipeline(writeCsv(table, rows, dialect), res)
  } catch (error) {
    // whoever went away needs no answer
    if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"))
      throw error
  }
}
