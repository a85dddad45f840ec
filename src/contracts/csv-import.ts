import { z } from "@medusajs/framework/zod"

/** What is wrong with a CSV file, where a spreadsheet shows it: the header is row 1. */
export const CsvProblem = z.strictObject({
  row: z.number().int().min(1),
  column: z.string().nullable().describe("null where the whole row or file is wrong"),
  code: z.string().describe("Stable, such as required, not_one_of, not_found or repeated"),
  message: z.string(),
  expected: z.string().optional().describe("What the cell may hold: a limit, or a list of values"),
})

/** `POST /admin/<things>/imports`; a dry run checks everything and writes nothing. */
export const CsvImportRequest = z.strictObject({
  csv: z.string(),
  dry_run: z.boolean().default(true),
})

/** What an import did, or with `dry_run` would do. It writes all of it or nothing. */
export const CsvImportReport = z.strictObject({
  dry_run: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  error_count: z.number().int(),
  errors: z.array(CsvProblem).describe("The first 200, by row"),
})

export const CsvImportResponse = z.strictObject({ import: CsvImportReport })

/** A CSV file in UTF-8; its first row names the columns. */
export const CsvFile = z.string()

export type CsvProblem = z.infer<typeof CsvProblem>
export type CsvImportRequest = z.infer<typeof CsvImportRequest>
export type CsvImportReport = z.infer<typeof CsvImportReport>
