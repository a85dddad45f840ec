import { buffer } from "node:stream/consumers"
import { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CsvProblem } from "../../contracts/csv-import"
import { ApiError } from "../errors"
import { list, money, number, oneOf, optional, text, textBy, yesNo } from "./columns"
import { importSheet } from "./import-csv"
import { MAX_CSV_ROWS, readCsv } from "./read-csv"
import type { CsvTable } from "./table"
import { writeCsv, type CsvDialect } from "./write-csv"

type Part = {
  sku: string
  note: string | null
  grade: "genuine" | "standard"
  cost: number
  days: number
  inches: number | null
  names: string[]
  active: boolean
}

const table: CsvTable<Part> = {
  key: "sku",
  columns: {
    sku: textBy(z.string().regex(/^[A-Z0-9-]+$/)),
    note: optional(text(200)),
    grade: oneOf(["genuine", "standard"]),
    cost: money("gbp", 1_000_000),
    days: number({ min: 0, max: 90 }),
    inches: optional(number({ min: 1, max: 100, whole: false })),
    names: list(z.string().max(20), 3),
    active: yesNo,
  },
}
const HEADER = "sku,note,grade,cost,days,inches,names,active"
const GOOD = "A-1,,genuine,129.90,2,6.1,s22 | galaxy,yes"
const part: Part = {
  sku: "A-1",
  note: null,
  grade: "genuine",
  cost: 12_990,
  days: 2,
  inches: 6.1,
  names: ["s22", "galaxy"],
  active: true,
}

const read = (...lines: string[]) => readCsv(table, lines.join("\n"))
const told = (problems: CsvProblem[]) =>
  problems.map(({ row, column, code }) => [row, column, code])
const write = async (rows: Part[], dialect?: CsvDialect) =>
  (await buffer(writeCsv(table, rows, dialect))).toString("utf8")

const plainText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((value) => value.trim())
  .filter((value) => value !== "" && value.length < 200 && !/[\0\uFFFD]/.test(value))
const anyPart: fc.Arbitrary<Part> = fc.record({
  sku: fc.stringMatching(/^[A-Z0-9]{1,8}$/),
  note: fc.option(
    fc.oneof(
      plainText,
      plainText.map((value) => `=${value}`),
      plainText.map((value) => `+"${value}";\r\n1,'2`)
    )
  ),
  grade: fc.constantFrom("genuine", "standard"),
  cost: fc.nat(1_000_000),
  days: fc.nat(90),
  inches: fc.option(fc.nat(990).map((tenths) => 1 + tenths / 10)),
  names: fc.uniqueArray(fc.stringMatching(/^[a-z@+]{1,20}$/), { maxLength: 3 }),
  active: fc.boolean(),
})

describe("a CSV file", () => {
  it("comes back as it was written, in both dialects", async () => {
    const parts = fc.uniqueArray(anyPart, { selector: ({ sku }) => sku, maxLength: 8 })
    const dialects = fc.constantFrom<CsvDialect>("comma", "semicolon")
    await fc.assert(
      fc.asyncProperty(parts, dialects, async (rows, dialect) => {
        const sheet = readCsv(table, await write(rows, dialect))
        expect(sheet.problems).toEqual([])
        expect(sheet.rows.map(({ values }) => values)).toEqual(rows)
      })
    )
  })

  it("is written with its columns in order, a mark of its encoding and no formula", async () => {
    const csv = await write([{ ...part, note: "=HYPERLINK(1)", names: ["@x"] }])
    expect(csv).toBe(`\uFEFF${HEADER}\r\nA-1,'=HYPERLINK(1),genuine,129.90,2,6.1,'@x,yes\r\n`)
    expect(await write([part], "semicolon")).toContain("A-1;;genuine;129,90;2;6,1;s22 | galaxy;yes")
  })

  it("is read with any line ends, a byte order mark, columns in any order and blank rows", () => {
    const csv = `\uFEFFActive;sku;note;grade;cost;days;inches;names\r\n;;;;;;;\r\nsim;A-1;"two\nlines; ""so""";genuine;129,9;2;;\r\n`
    const { rows, problems, row_count } = readCsv(table, csv)
    expect(problems).toEqual([])
    expect(row_count).toBe(1)
    const note = 'two\nlines; "so"'
    expect(rows).toEqual([{ number: 3, values: { ...part, note, inches: null, names: [] } }])
  })

  it("is checked to its end, each problem with its row and column", () => {
    const { problems, rows, row_count } = read(
      HEADER,
      GOOD,
      "a 1,,silver,1.999,2.5,200,a|b|c|d,maybe",
      "A-2,,genuine,1,2",
      "A-1,,genuine,,x,6.1,a|a,yes",
      "A-3,,standard,10000.01,91,,,no"
    )
    expect(told(problems)).toEqual([
      [3, "sku", "invalid"],
      [3, "grade", "not_one_of"],
      [3, "cost", "not_an_amount"],
      [3, "days", "not_whole"],
      [3, "inches", "too_large"],
      [3, "names", "too_many"],
      [3, "active", "not_one_of"],
      [4, null, "wrong_cell_count"],
      [5, "cost", "required"],
      [5, "days", "not_a_number"],
      [5, "names", "repeated"],
      [5, "sku", "repeated"],
      [6, "cost", "too_large"],
      [6, "days", "too_large"],
    ])
    expect(problems.find(({ column }) => column === "grade")?.expected).toBe("genuine, standard")
    expect(rows).toEqual([{ number: 2, values: part }])
    expect(row_count).toBe(5)
  })

  it("counts rows as a spreadsheet does, also after a cell of two lines", () => {
    const lines = [HEADER, GOOD.replace("A-1,", 'A-1,"one\ntwo"'), "", GOOD.replace("A-1", "?")]
    expect(told(read(...lines).problems)).toEqual([[4, "sku", "invalid"]])
  })

  it("is refused when a column is unknown, missing or there twice", () => {
    const { problems, rows } = read(HEADER.replace("days", "sku").replace("note", "colour"), GOOD)
    expect(told(problems)).toEqual([
      [1, "colour", "unknown_column"],
      [1, "sku", "repeated_column"],
      [1, "note", "missing_column"],
      [1, "days", "missing_column"],
    ])
    expect(rows).toEqual([])
  })

  it.each<[string, string, [number, null, string]]>([
    ["empty", "", [1, null, "empty_file"]],
    ["of blank lines", "\n \n\n", [1, null, "empty_file"]],
    ["too large", "x".repeat(5 * 1024 * 1024 + 1), [1, null, "file_too_large"]],
    [
      "too long",
      `${HEADER}\n${`${GOOD}\n`.repeat(MAX_CSV_ROWS + 1)}`,
      [MAX_CSV_ROWS + 2, null, "too_many_rows"],
    ],
    ["nothing but line ends", `${HEADER}${"\n".repeat(100_000)}`, [1_002, null, "too_many_rows"]],
    ["with an open quote", `${HEADER}\n${GOOD}\nA-2,"open`, [3, null, "broken_quotes"]],
  ])("is refused when it is %s", (_, csv, problem) => {
    expect(told(readCsv(table, csv).problems)).toEqual([problem])
  })

  it("is refused cell by cell where it is not UTF-8 or holds what no text can", () => {
    const { problems } = read(HEADER, GOOD.replace("A-1,", "A-1,caf\uFFFD"), "A-2,\0,,,,,,")
    expect(told(problems).slice(0, 2)).toEqual([
      [2, "note", "not_utf8"],
      [3, "note", "invalid"],
    ])
  })
})

describe("an import", () => {
  const run = async (csv: string, dry_run: boolean, problems: CsvProblem[] = []) => {
    const written: unknown[] = []
    const plan = async (rows: unknown[]) => ({
      created: rows.length,
      changed: 0,
      unchanged: 0,
      problems,
      write: async () => written.push(...rows),
    })
    const report = await importSheet(readCsv(table, csv), dry_run, plan).catch((e: unknown) => e)
    return { report, written: written.length }
  }
  const good = `${HEADER}\n${GOOD}`
  const counts = { rows: 1, created: 1, changed: 0, unchanged: 0, error_count: 0, errors: [] }

  it("writes everything when nothing is wrong, and nothing in a dry run", async () => {
    expect(await run(good, false)).toEqual({ report: { dry_run: false, ...counts }, written: 1 })
    expect(await run(good, true)).toEqual({ report: { dry_run: true, ...counts }, written: 0 })
  })

  it("writes nothing when one row of many is wrong", async () => {
    const taken = { row: 2, column: "sku", code: "taken", message: "is another part's" }
    for (const { report, written } of [
      await run(`${good}\n?,,,,,,,`, false),
      await run(good, false, [taken]),
    ]) {
      expect(written).toBe(0)
      expect(report).toBeInstanceOf(ApiError)
      expect(report).toMatchObject({ status: 400, code: "import_refused" })
    }
  })

  it("answers at most 200 problems, by row, and how many there are", async () => {
    const bad = Array.from({ length: 300 }, (_, i) => GOOD.replace("A-1", `?${i}`))
    const late = { row: 2, column: "sku", code: "taken", message: "is another part's" }
    const { report } = await run([HEADER, ...bad].join("\n"), true, [late])
    expect(report).toMatchObject({ rows: 300, created: 0, error_count: 301 })
    const { errors } = report as { errors: CsvProblem[] }
    expect(errors.length).toBe(200)
    expect(errors[1]).toEqual(late)
    expect(errors.map(({ row }) => row)).toEqual(errors.map(({ row }) => row).sort((a, b) => a - b))
  })
})
