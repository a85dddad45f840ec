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
]
