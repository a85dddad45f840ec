import type { CsvImportReport, CsvProblem } from "../../contracts/csv-import"
import { ApiError } from "../errors"
import type { CsvSheet } from "./read-csv"
import type { CsvRow } from "./table"

const MAX_ANSWERED = 200

/** What the rows of a file come to; `write` is called only when nothing at all is wrong. */
export interface ImportPlan {
  created: number
  changed: number
  unchanged: number
  problems: CsvProblem[]
  write: () => Promise<unknown>
}

/**
 * Imports a sheet: plans it, and writes the plan unless it is a dry run. To be called inside the one
 * transaction that planning and writing share, so that a refusal or an error leaves nothing behind.
 *
 * @throws 400 `import_refused` with the problems as details when it is no dry run and any row is
 *   wrong; a dry run reports them
 */
export async function importSheet<Row>(
  sheet: CsvSheet<Row>,
  dry_run: boolean,
  plan: (rows: CsvRow<Row>[]) => Promise<ImportPlan>
): Promise<CsvImportReport> {
  const { created, changed, unchanged, problems, write } = await plan(sheet.rows)
  const all = [...sheet.problems, ...problems].sort((a, b) => a.row - b.row)
  const errors = all.slice(0, MAX_ANSWERED)
  if (!dry_run && all.length)
    throw new ApiError(
      400,
      "import_refused",
      `Nothing was imported: the file has ${all.length} error${all.length === 1 ? "" : "s"}`,
      errors
    )
  if (!dry_run) await write()
  return {
    dry_run,
    rows: sheet.row_count,
    created,
    changed,
    unchanged,
    error_count: all.length,
    errors,
  }
}
