import { Heading, Table, Text, clx } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"
import type { ReorderGroup } from "../../../contracts/admin-parts"
import { useText } from "../../hooks/use-text"
import { TEXT_LINK } from "../common/text-link"
import { usePartName } from "./parts-table"

const COLUMNS = ["part", "supplier_sku", "available", "incoming", "quantity", "cost"] as const
// On a phone these are left out: they are in the part itself.
const WIDE: readonly string[] = ["supplier_sku", "incoming"]
const NUMBERS: readonly string[] = ["available", "incoming", "quantity", "cost"]

const cellOf = (column: string): string =>
  clx(
    NUMBERS.includes(column) && "text-right tabular-nums whitespace-nowrap",
    WIDE.includes(column) && "hidden md:table-cell print:table-cell"
  )

function ReorderRow({ line }: { line: ReorderGroup["lines"][number] }) {
  const { t, format } = useText()
  const name = usePartName()
  const { part, quantity, cost } = line
  const waiting = Math.max(0, part.reserved - part.stocked)
  return (
    <Table.Row className="[&_td]:pr-4 last:border-b-0">
      <Table.Cell className="min-w-48 py-2">
        <Link to={`/catalogue/parts?part=${part.id}`} className={TEXT_LINK}>
          {name(part)}
        </Link>
        <span className="block">
          {t(`part_grades.${part.part_grade}`)}
          {waiting > 0 && `, ${t("reorder.waiting", { count: waiting })}`}
        </span>
        <span className="text-ui-fg-muted block break-all">{part.sku}</span>
      </Table.Cell>
      <Table.Cell className={cellOf("supplier_sku")}>{part.supplier_sku}</Table.Cell>
      <Table.Cell className={cellOf("available")}>{part.available}</Table.Cell>
      <Table.Cell className={cellOf("incoming")}>{part.incoming}</Table.Cell>
      <Table.Cell className={clx("text-ui-fg-base txt-compact-small-plus", cellOf("quantity"))}>
        {quantity}
      </Table.Cell>
      <Table.Cell className={cellOf("cost")}>{format.money(cost, part.currency_code)}</Table.Cell>
    </Table.Row>
  )
}

/** What to order from one supplier, with what it costs together. */
export function ReorderSection({ group }: { group: ReorderGroup }) {
  const { t, format } = useText()
  const id = useId()
  const { supplier, lines, totals } = group
  const name = supplier?.name ?? t("reorder.no_supplier")
  const about = [
    supplier?.email,
    supplier?.phone,
    supplier?.lead_days == null ? null : t("reorder.lead", { count: supplier.lead_days }),
  ].filter(Boolean)
  const amounts = totals.map(({ amount, currency_code }) => format.money(amount, currency_code))
  return (
    <section aria-labelledby={id} className="break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-2 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2" id={id}>
            {name}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {supplier ? about.join(", ") : t("reorder.set_supplier")}
          </Text>
        </div>
        <Text size="small" weight="plus" className="tabular-nums">
          {t("reorder.total", { amount: amounts.join(" + ") })}
        </Text>
      </div>
      <div className="overflow-x-auto">
        <Table aria-label={t("reorder.lines", { name })}>
          <Table.Header>
            <Table.Row className="[&_th]:pr-4">
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column} scope="col" className={cellOf(column)}>
                  {t(`reorder.columns.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {lines.map((line) => (
              <ReorderRow key={line.part.id} line={line} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}
