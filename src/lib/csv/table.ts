import type { z } from "@medusajs/framework/zod"

/** One column: how its cells are read and written. `number` cells may have a decimal comma. */
export interface CsvColumn<Value> {
  kind: "text" | "number"
  /** from the text of a cell without blanks around it; an empty cell is "" */
  schema: z.ZodType<Value, string>
  format: (value: Value) => string
}

/** A kind of file: its columns by their names in the header, in the order they are written. */
export interface CsvTable<Row extends object> {
  columns: { readonly [Name in keyof Row & string]: CsvColumn<Row[Name]> }
  /** the column whose values tell rows apart; no value may occur twice */
  key: keyof Row & string
}

/** What one row of a table holds. */
export type RowOf<Table> = Table extends CsvTable<infer Row> ? Row : never

/** A row as it was read; `number` is where a spreadsheet shows it, the header being row 1. */
export interface CsvRow<Row> {
  number: number
  values: Row
}

export const columnNames = <Row extends object>(table: CsvTable<Row>): (keyof Row & string)[] =>
  Object.keys(table.columns) as (keyof Row & string)[]

const FORMULA = /^'*[=+\-@\t\r]/

/** A spreadsheet runs text that begins like a formula, unless an apostrophe stands before it. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Takes off the apostrophe that `guardFormula` put on. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
