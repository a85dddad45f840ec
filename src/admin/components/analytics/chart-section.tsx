import { Label, Switch } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"
import { useText } from "../../hooks/use-text"
import { Section } from "../common/section"
import { DataTable, type Column } from "./data-table"

type ChartSectionProps<Row> = {
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** the picture; assistive technology gets the table instead, always */
  children: ReactNode
}

/** A chart that can be read as a table, by everybody who asks for it and by every screen reader. */
export function ChartSection<Row>({ title, columns, rows, children }: ChartSectionProps<Row>) {
  const { t } = useText()
  const id = useId()
  const [as_table, setAsTable] = useState(false)
  const choice = (
    <div className="flex items-center gap-2 print:hidden">
      <Switch id={id} size="small" checked={as_table} onCheckedChange={setAsTable} />
      <Label htmlFor={id} size="small">
        {t("analytics.as_table")}
        <span className="sr-only">: {title}</span>
      </Label>
    </div>
  )
  return (
    <div className="break-inside-avoid">
      <Section title={title} actions={choice}>
        <div>
          {!as_table && (
            <div aria-hidden className="h-72 px-2 py-4">
              {children}
            </div>
          )}
          <DataTable
            label={title}
            columns={columns}
            rows={rows}
            className={as_table ? undefined : "sr-only"}
          />
        </div>
      </Section>
    </div>
  )
}
