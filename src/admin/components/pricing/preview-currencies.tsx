import { Table, clx } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { CurrencyEffect } from "../../lib/price-types"

const COLUMNS = ["changed", "rises", "falls", "added", "withdrawn", "offers"] as const
// On a phone the first three say enough; what is added or withdrawn is rare.
const WIDE: readonly string[] = ["added", "withdrawn", "offers"]

/** How many offers change in each currency. */
export function PreviewCurrencies({ currencies }: { currencies: readonly CurrencyEffect[] }) {
  const { t, format } = useText()
  const count = (value: number) => new Intl.NumberFormat(format.locale).format(value)
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("pricing.preview.by_currency")}>
        <Table.Header className="border-t-0">
          <Table.Row className="[&_th]:pr-4">
            <Table.HeaderCell scope="col">{t("pricing.scope_fields.currency")}</Table.HeaderCell>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx("text-right", WIDE.includes(column) && "hidden md:table-cell")}
              >
                {t(`pricing.preview.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {currencies.map((effect) => (
            <Table.Row key={effect.currency_code} className="last:border-b-0 [&_td]:pr-4">
              <Table.Cell className="text-ui-fg-base txt-compact-small-plus">
                {effect.currency_code.toUpperCase()}
              </Table.Cell>
              {COLUMNS.map((column) => (
                <Table.Cell
                  key={column}
                  className={clx(
                    "text-right tabular-nums",
                    WIDE.includes(column) && "hidden md:table-cell"
                  )}
                >
                  {count(effect[column])}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
