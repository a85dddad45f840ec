import { Readable, type Duplex } from "node:stream"
import { stringify } from "csv-stringify"
import { columnNames, guardFormula, type CsvTable } from "./table"

/** Comma and point, or the semicolon and decimal comma that spreadsheets in Brazil expect. */
export type CsvDialect = "comma" | "semicolon"

/**
 * Rows as a CSV file, written while they are read: UTF-8 with a byte order mark, so that a
 * spreadsheet knows the encoding, the table's columns in their order, and no cell a formula.
 */
export function writeCsv<Row extends object>(
  table: CsvTable<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  dialect: CsvDialect = "comma"
): Duplex {
  const names = columnNames(table)
  const cellOf = <Name extends keyof Row & string>(row: Row, name: Name): string => {
    const { kind, format } = table.columns[name]
    const cell = format(row[name])
    if (kind === "text") return guardFormula(cell)
    return dialect === "semicolon" ? cell.replace(".", ",") : cell
  }
  async function* cells() {
    for await (const row of rows) yield names.map((name) => cellOf(row, name))
  }
  const writer = stringify({
    bom: true,
    header: true,
    columns: names,
    delimiter: dialect === "semicolon" ? ";" : ",",
    record_delimiter: "windows",
  })
  return Readable.from(cells()).compose(writer)
}
