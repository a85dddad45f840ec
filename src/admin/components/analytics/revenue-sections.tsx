import type { InsightsRevenueResponse } from "../../../contracts/repair-insights"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { BarList } from "./bar-list"
import { ChartSection } from "./chart-section"
import { SeriesChart } from "./series-chart"

type Currency = InsightsRevenueResponse["currencies"][number]

/** What one currency brought: over time, and by payment method. */
export function RevenueSections({ revenue }: { revenue: Currency }) {
  const { t, format } = useText()
  const { days } = useFigureFormat()
  const { currency_code, series, methods } = revenue
  const currency = currency_code.toUpperCase()
  const money = (amount: number) => format.money(amount, currency_code)
  const amounts = ["captured", "refunded", "net", "invoiced"] as const
  return (
    <>
      <div className="lg:col-span-2">
        <ChartSection
          title={t("analytics.revenue.title", { currency })}
          rows={series}
          columns={[
            { name: t("analytics.day"), write: days },
            ...amounts.map((key) => ({
              name: t(`analytics.revenue.${key}`),
              write: (point: Currency["series"][number]) => money(point[key]),
            })),
          ]}
        >
          <SeriesChart
            points={series}
            write={money}
            series={[
              { key: "net", name: t("analytics.revenue.net"), kind: "bar" },
              { key: "invoiced", name: t("analytics.revenue.invoiced"), kind: "line" },
            ]}
          />
        </ChartSection>
      </div>
      <BarList
        title={t("analytics.methods.title", { currency })}
        rows={methods.map(({ method, amount }) => ({
          key: method,
          label: t(`analytics.methods.${method}`),
          size: amount.current,
          text: `${money(amount.current)} (${t("analytics.from_before", { value: money(amount.compared) })})`,
        }))}
      />
    </>
  )
}
