import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChartBar } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import type { ListedFigure } from "../../../domain/insights/drill-down"
import { PERIODS, type Period } from "../../../domain/insights/period"
import { AnalyticsHeader } from "../../components/analytics/analytics-header"
import { FigureDrawer } from "../../components/analytics/figure-drawer"
import { FigureTiles } from "../../components/analytics/figure-tile"
import { RevenueSections } from "../../components/analytics/revenue-sections"
import { ShopSections } from "../../components/analytics/shop-sections"
import { TechniciansSection } from "../../components/analytics/technicians-section"
import { TurnaroundSections } from "../../components/analytics/turnaround-sections"
import { useFigures } from "../../components/analytics/use-figures"
import { ErrorState, ListSkeleton } from "../../components/common/page-state"
import { PrintStyle } from "../../components/parts/print-style"
import { useInsights } from "../../hooks/use-insights"
import { useLiveRepairs } from "../../hooks/use-live-repairs"
import { useMay } from "../../hooks/use-may"

const DEFAULT_PERIOD: Period = "30d"

const AnalyticsPage = () => {
  const [params, setParams] = useSearchParams()
  const { live, refetchInterval } = useLiveRepairs()
  const may = useMay()
  const period = PERIODS.find((known) => known === params.get("period")) ?? DEFAULT_PERIOD
  const mayRead = (name: string) => may("GET", `/admin/repair-insights/${name}`)
  const mayMoney = mayRead("revenue")
  const mayTimes = mayRead("turnaround")
  const summary = useInsights("summary", period, { refetchInterval })
  const revenue = useInsights("revenue", period, { enabled: mayMoney, refetchInterval })
  const turnaround = useInsights("turnaround", period, { enabled: mayTimes, refetchInterval })
  const technicians = useInsights("technicians", period, { refetchInterval })

  const set = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params)
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    setParams(next)
  }
  const onList = (figure: ListedFigure, technician?: string) => set({ figure, technician })
  const figures = useFigures(summary.data, onList)
  const figure = params.get("figure")
  const shop = summary.data?.shop

  return (
    <div className="print-only flex flex-col gap-y-3">
      <PrintStyle />
      <AnalyticsHeader
        period={period}
        onPeriod={(chosen) => set({ period: chosen })}
        summary={summary.data}
        live={live}
      />
      <Container className="overflow-hidden p-0">
        {summary.isPending && <ListSkeleton rows={4} />}
        {summary.error && !summary.data && (
          <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
        )}
        <FigureTiles figures={figures} />
      </Container>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2 [&>*]:min-w-0">
        {/* the person may have changed since the answer was kept */}
        {mayMoney &&
          revenue.data?.currencies.map((currency) => (
            <RevenueSections key={currency.currency_code} revenue={currency} />
          ))}
        {shop && <ShopSections shop={shop} onList={onList} />}
        {mayTimes && turnaround.data && <TurnaroundSections report={turnaround.data} />}
      </div>
      {technicians.data && (
        <TechniciansSection technicians={technicians.data.technicians} onList={onList} />
      )}
      {figure && summary.data && (
        <FigureDrawer
          query={{
            figure,
            ...summary.data.current,
            technician: params.get("technician") ?? undefined,
          }}
          onClose={() => set({ figure: undefined, technician: undefined })}
        />
      )}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "analytics.title",
  translationNs: "revivatech",
  icon: ChartBar,
  rank: 3,
})

export const handle = {
  breadcrumb: () => i18n.t("analytics.title", { ns: "revivatech" }),
}

export default AnalyticsPage
