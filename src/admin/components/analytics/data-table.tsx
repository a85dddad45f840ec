import { Table, clx } from "@medusajs/ui"

export type Column<Row> = { name: string; write: (row: Row) => string }

type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  className?: string
}

/** Rows of figures; the first column names the row. */
export function DataTable<Row>({ label, columns, rows, className }: DataTableProps<Row>) {
  const [head, ...rest] = columns
  return (
    <div className={clx("overflow-x-auto", className)}>
      <Table aria-label={label}>
        <Table.Header>
          <Table.Row className="[&_th]:pr-4">
            {columns.map(({ name }, index) => (
              <Table.HeaderCell key={name} scope="col" className={clx(index > 0 && "text-right")}>
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {rows.map((row) => (
            <Table.Row key={head.write(row)} className="[&_td]:pr-4 last:border-b-0">
              <Table.Cell className="whitespace-nowrap">{head.write(row)}</Table.Cell>
              {rest.map(({ name, write }) => (
                <Table.Cell key={name} className="whitespace-nowrap text-right tabular-nums">
                  {write(row)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
