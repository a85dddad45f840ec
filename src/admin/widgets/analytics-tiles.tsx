import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Link } from "react-router-dom"
import { FigureTiles } from "../components/analytics/figure-tile"
import { useFigures } from "../components/analytics/use-figures"
import { Section } from "../components/common/section"
import { TEXT_LINK } from "../components/common/text-link"
import { useInsights } from "../hooks/use-insights"
import { useLiveRepairs } from "../hooks/use-live-repairs"
import { useMay } from "../hooks/use-may"
import { useText } from "../hooks/use-text"

/** The week in a few figures where staff land after signing in; nothing for who may not see them. */
const AnalyticsTilesWidget = () => {
  const { t } = useText()
  const may = useMay()
  const { refetchInterval } = useLiveRepairs()
  const enabled = may("GET", "/admin/repair-insights/summary")
  const { data } = useInsights("summary", "7d", { enabled, refetchInterval })
  const figures = useFigures(data).slice(0, 4)
  if (figures.length === 0) return null
  return (
    <Section
      title={`${t("analytics.title")}: ${t("analytics.periods.7d")}`}
      actions={
        <Link to="/analytics?period=7d" className={TEXT_LINK}>
          {t("analytics.all_figures")}
        </Link>
      }
    >
      <FigureTiles figures={figures} />
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "revivatech:analytics-tiles",
})

export default AnalyticsTilesWidget
