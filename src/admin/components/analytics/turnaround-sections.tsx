import type { InsightsTurnaroundResponse } from "../../../contracts/repair-insights"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { BarList } from "./bar-list"
import { ChartSection } from "./chart-section"
import { SeriesChart } from "./series-chart"

/** How long repairs take over time and in each state, and who is waited for. */
export function TurnaroundSections({ report }: { report: InsightsTurnaroundResponse }) {
  const { t } = useText()
  const { days, duration, number, percent } = useFigureFormat()
  const written = (minutes: number | null) => (minutes === null ? "–" : duration(minutes))
  return (
    <>
      <ChartSection
        title={t("analytics.turnaround.title")}
        rows={report.series}
        columns={[
          { name: t("analytics.day"), write: days },
          { name: t("analytics.turnaround.count"), write: ({ count }) => number(count) },
          {
            name: t("analytics.turnaround.median"),
            write: ({ median_minutes }) => written(median_minutes),
          },
          { name: t("analytics.turnaround.p90"), write: ({ p90_minutes }) => written(p90_minutes) },
        ]}
      >
        <SeriesChart
          points={report.series}
          write={duration}
          series={[
            { key: "median_minutes", name: t("analytics.turnaround.median"), kind: "line" },
            { key: "p90_minutes", name: t("analytics.turnaround.p90"), kind: "line" },
          ]}
        />
      </ChartSection>
      <BarList
        title={t("analytics.stages.title")}
        rows={report.stages
          .filter(({ count }) => count.current > 0)
          .map(({ state, median_minutes, p90_minutes }) => ({
            key: state,
            label: t(`states.${state}`),
            size: median_minutes.current ?? 0,
            mark: p90_minutes.current,
            text: t("analytics.stages.value", {
              median: written(median_minutes.current),
              p90: written(p90_minutes.current),
            }),
          }))}
      />
      <BarList
        title={t("analytics.waiting.title")}
        hint={t("analytics.waiting.hint")}
        rows={report.waiting_on
          .filter(({ share }) => share.current !== null)
          .map(({ party, share, minutes }) => ({
            key: party,
            label: t(`waiting_on.${party}`),
            size: share.current ?? 0,
            text: t("analytics.waiting.value", {
              share: percent(share.current ?? 0),
              time: written(minutes.current),
            }),
          }))}
      />
    </>
  )
}
