import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { RepairQuote } from "../../lib/types"

/** The lines of one version with its tax and total. */
export function QuoteLines({ quote }: { quote: RepairQuote }) {
  const { t, format, locale } = useText()
  const money = (amount: number) => format.money(amount, quote.currency_code)
  return (
    <table className="txt-compact-small w-full">
      <caption className="sr-only">{t("repair.quote_version", { version: quote.version })}</caption>
      <tbody>
        {quote.lines.map((line, index) => (
          <tr key={index}>
            <th scope="row" className="text-ui-fg-subtle py-1 pr-4 text-left font-normal">
              {line.labels[locale] || line.label}
              {line.change === "new" && (
                <Badge size="2xsmall" color="blue" className="ml-2">
                  {t("repair.line_new")}
                </Badge>
              )}
            </th>
            <td className="text-ui-fg-base whitespace-nowrap py-1 text-right tabular-nums">
              {money(line.amount)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-ui-border-base border-t">
          <th scope="row" className="text-ui-fg-muted py-1 pr-4 text-left font-normal">
            {t("repair.tax")}
          </th>
          <td className="text-ui-fg-muted py-1 text-right tabular-nums">
            {money(quote.tax_total)}
          </td>
        </tr>
        <tr>
          <th scope="row" className="text-ui-fg-base txt-compact-small-plus py-1 pr-4 text-left">
            {t("repair.total")}
          </th>
          <td className="text-ui-fg-base txt-compact-small-plus py-1 text-right tabular-nums">
            {money(quote.total)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
