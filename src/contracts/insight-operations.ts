import { CsvFile } from "./csv-import"
import type { Operation } from "./operations"
import * as insights from "./repair-insights"

const report = (name: string, summary: string, answer: Operation["answer"]): Operation => ({
  method: "get",
  path: `/admin/repair-insights/${name}`,
  access: "staff",
  summary,
  query: insights.InsightsQuery,
  answer,
})

/** The shop's figures. */
export const insightOperations: Operation[] = [
  report(
    "summary",
    "The shop's figures of a period beside the period before; a technician's own",
    insights.InsightsSummaryResponse
  ),
  report(
    "revenue",
    "Money captured, refunded and invoiced, by currency and payment method",
    insights.InsightsRevenueResponse
  ),
  report(
    "turnaround",
    "How long repairs take in all and in each state, and who is waited for",
    insights.InsightsTurnaroundResponse
  ),
  report(
    "technicians",
    "Load, throughput and first-time fixes of the technicians; a technician's own",
    insights.InsightsTechniciansResponse
  ),
  {
    method: "get",
    path: "/admin/repair-insights/repairs",
    access: "staff",
    summary: "The repairs behind a figure of some days, keyset pages",
    query: insights.FigureRepairsQuery,
    answer: insights.FigureRepairsResponse,
  },
  {
    method: "get",
    path: "/admin/repair-insights/export",
    access: "staff",
    summary: "What was counted on each day of a period, as CSV, or as JSON with format=json",
    query: insights.ExportFiguresQuery,
    answer: CsvFile,
    media_type: "text/csv",
  },
]
