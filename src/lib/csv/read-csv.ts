import { CsvError, parse } from "csv-parse/sync"
import type { z } from "@medusajs/framework/zod"
import type { CsvProblem } from "../../contracts/csv-import"
import { columnNames, unguardFormula, type CsvRow, type CsvTable } from "./table"

export const MAX_CSV_BYTES = 5 * 1024 * 1024
export const MAX_CSV_ROWS = 20_000

/** A file as far as it could be read; a row with a problem is not among `rows`. */
export interface CsvSheet<Row> {
  /** how many rows the file has under its header, blank ones left out */
  row_count: number
  rows: CsvRow<Row>[]
  problems: CsvProblem[]
}

type Cells = { number: number; cells: string[] }

const HEADER_ROW = 1
/** Reading ends at so many blank rows: a file of nothing but line ends takes long to read. */
const MAX_BLANK_ROWS = 1_000
const LAST_ROW = MAX_CSV_ROWS + MAX_BLANK_ROWS

const refusal = (row: number, column: string | null, code: string, message: string) => ({
  row,
  column,
  code,
  message,
})

const tooManyRows = (row: number): CsvProblem => ({
  ...refusal(row, null, "too_many_rows", "is more than a file may have"),
  expected: String(MAX_CSV_ROWS),
})

/** A semicolon where the header has more of them than commas, as spreadsheets of many countries. */
const delimiterOf = (csv: string): "," | ";" => {
  const [header] = csv.trimStart().split(/[\r\n]/, 1)
  return header.split(";").length > header.split(",").length ? ";" : ","
}

class TooManyRows extends Error {}

/** All rows that are not blank, as far as the file's quotes can be followed. */
function split(csv: string, delimiter: string): { lines: Cells[]; broken: CsvProblem | null } {
  const lines: Cells[] = []
  let number = 0
  let blank = 0
  const collect = (cells: string[]): null => {
    number += 1
    if (cells.some((cell) => cell.trim() !== "")) lines.push({ number, cells })
    else blank += 1
    if (blank > MAX_BLANK_ROWS) throw new TooManyRows()
    return null
  }
  try {
    parse(csv, {
      bom: true,
      delimiter,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      to: LAST_ROW,
      on_record: collect,
    })
    return { lines, broken: number === LAST_ROW ? tooManyRows(LAST_ROW) : null }
  } catch (error) {
    if (error instanceof TooManyRows) return { lines, broken: tooManyRows(number) }
    if (!(error instanceof CsvError)) throw error
    const broken = refusal(number + 1, null, "broken_quotes", "has quotes that do not pair up")
    return { lines, broken }
  }
}

function headerProblems(header: string[], names: string[]): CsvProblem[] {
  const at = (column: string, code: string, message: string) =>
    refusal(HEADER_ROW, column, code, message)
  return [
    ...header.flatMap((name, i) => {
      if (!names.includes(name)) return at(name, "unknown_column", "is not a column of this file")
      return header.indexOf(name) < i ? at(name, "repeated_column", "is there twice") : []
    }),
    ...names.flatMap((name) =>
      header.includes(name) ? [] : at(name, "missing_column", "is missing")
    ),
  ]
}

/** The code and the limit of what Zod found wrong with a cell. */
function explain(issue: z.core.$ZodIssue): Pick<CsvProblem, "code" | "message" | "expected"> {
  const { message } = issue
  const told = (code: string, expected?: unknown) => ({
    code,
    message,
    ...(expected === undefined ? {} : { expected: String(expected) }),
  })
  switch (issue.code) {
    case "custom":
      return told(String(issue.params?.code ?? "invalid"), issue.params?.expected)
    case "too_small":
      if (issue.origin === "number") return told("too_small", issue.minimum)
      return issue.minimum === 1 ? told("required") : told("too_short", issue.minimum)
    case "too_big":
      if (issue.origin === "number") return told("too_large", issue.maximum)
      return told(issue.origin === "array" ? "too_many" : "too_long", issue.maximum)
    case "invalid_value":
      return told("not_one_of", issue.values.join(", "))
    case "invalid_union": {
      // an optional column: its first choice is the empty cell
      const [inner] = issue.errors[issue.errors.length - 1] ?? []
      return inner ? explain(inner) : told("invalid")
    }
    default:
      return told("invalid")
  }
}

const unstorable = (cell: string): boolean => cell.includes("\0") || /\p{Surrogate}/u.test(cell)

/** Reads the cell of one column, or says what is wrong with it. */
function readCell<Row extends object>(
  { columns }: CsvTable<Row>,
  name: keyof Row & string,
  line: { number: number; cell: string },
  delimiter: string
): { value: unknown } | { problem: CsvProblem } {
  const { kind, schema } = columns[name]
  const trimmed = line.cell.trim()
  const problem = (found: Pick<CsvProblem, "code" | "message" | "expected">) => ({
    problem: { row: line.number, column: name, ...found },
  })
  if (trimmed.includes("\uFFFD"))
    return problem({ code: "not_utf8", message: "holds letters that are not in UTF-8" })
  if (unstorable(trimmed))
    return problem({ code: "invalid", message: "holds a character that no text can" })
  const plain = kind === "number" && delimiter === ";" ? trimmed.replace(",", ".") : trimmed
  const result = schema.safeParse(kind === "text" ? unguardFormula(plain) : plain)
  return result.success ? { value: result.data } : problem(explain(result.error.issues[0]))
}

/**
 * Reads a CSV file of a table: UTF-8 with or without a byte order mark, comma or semicolon, any line
 * ends, its columns in any order. Checks every row, so one answer names all that is wrong.
 */
export function readCsv<Row extends object>(table: CsvTable<Row>, csv: string): CsvSheet<Row> {
  const none = (problem: CsvProblem) => ({ row_count: 0, rows: [], problems: [problem] })
  if (Buffer.byteLength(csv) > MAX_CSV_BYTES)
    return none({
      ...refusal(HEADER_ROW, null, "file_too_large", "is larger than 5 MB"),
      expected: "5 MB",
    })
  const delimiter = delimiterOf(csv)
  const {
    lines: [first, ...lines],
    broken,
  } = split(csv, delimiter)
  if (!first) return none(broken ?? refusal(HEADER_ROW, null, "empty_file", "has no header"))
  if (lines.length > MAX_CSV_ROWS) return none(tooManyRows(lines[MAX_CSV_ROWS].number))
  const header = first.cells.map((name) => name.trim().toLowerCase())
  const wrongHeader = headerProblems(header, columnNames(table))
  if (wrongHeader.length)
    return {
      row_count: lines.length,
      rows: [],
      problems: broken ? [...wrongHeader, broken] : wrongHeader,
    }
  const { rows, problems } = readRows(table, header, lines, delimiter)
  return { row_count: lines.length, rows, problems: broken ? [...problems, broken] : problems }
}

function readRows<Row extends object>(
  table: CsvTable<Row>,
  header: string[],
  lines: Cells[],
  delimiter: string
): { rows: CsvRow<Row>[]; problems: CsvProblem[] } {
  const rows: CsvRow<Row>[] = []
  const problems: CsvProblem[] = []
  const firstWith = new Map<unknown, number>()
  for (const { number, cells } of lines) {
    const before = problems.length
    if (cells.length !== header.length) {
      problems.push({
        ...refusal(number, null, "wrong_cell_count", `has ${cells.length} cells`),
        expected: String(header.length),
      })
      continue
    }
    const values: Record<string, unknown> = {}
    for (const name of columnNames(table)) {
      const read = readCell(table, name, { number, cell: cells[header.indexOf(name)] }, delimiter)
      if ("problem" in read) problems.push(read.problem)
      else values[name] = read.value
    }
    const key = values[table.key]
    const known = key === undefined ? undefined : firstWith.get(key)
    if (known === undefined) firstWith.set(key, number)
    else problems.push(refusal(number, table.key, "repeated", `is the same as in row ${known}`))
    if (problems.length === before) rows.push({ number, values: values as Row })
  }
  return { rows, problems }
}
