import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { InsightsSummaryResponse } from "../../../contracts/repair-insights"
import type { Period } from "../../../domain/insights/period"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { LiveMark } from "../common/live-mark"
import { FileLink, useCsvDialect } from "../parts/file-link"
import { PeriodSwitch } from "./period-switch"

type Props = {
  period: Period
  onPeriod: (period: Period) => void
  summary: InsightsSummaryResponse | undefined
  live: boolean
}

/** Which days are shown, how fresh they are, and how to take them along. */
export function AnalyticsHeader({ period, onPeriod, summary, live }: Props) {
  const { t, format } = useText()
  const { longDays } = useFigureFormat()
  const dialect = useCsvDialect()
  const file = `/admin/repair-insights/export?period=${period}`
  return (
    <Container className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <Heading level="h1">{t("analytics.title")}</Heading>
          {summary && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("analytics.compared", {
                current: longDays(summary.current),
                compared: longDays(summary.compared),
              })}{" "}
              {t("analytics.as_of", { time: format.dateTime(summary.as_of) })}
            </Text>
          )}
        </div>
        <LiveMark live={live} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PeriodSwitch period={period} onChange={onPeriod} />
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {t("analytics.print")}
          </Button>
          <FileLink
            path={`${file}&format=csv&dialect=${dialect}`}
            label={t("analytics.export_csv")}
          />
          <FileLink path={`${file}&format=json`} label={t("analytics.export_json")} />
        </div>
      </div>
    </Container>
  )
}
