import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

type DueBadgeProps = {
  repair: Pick<RepairSummary, "promise" | "overdue" | "at_risk">
  now: Date
}

/** When the device has to be ready; how late it is, once that has passed. */
export function DueBadge({ repair, now }: DueBadgeProps) {
  const { t, format } = useText()
  const { promise, overdue, at_risk } = repair
  if (!promise) return null
  const late = now.getTime() - new Date(promise.p90).getTime()
  const due = format.soon(promise.p90, now)
  return (
    <Badge
      size="2xsmall"
      className="whitespace-nowrap"
      color={overdue ? "red" : at_risk ? "orange" : "grey"}
    >
      <time dateTime={promise.p90} title={format.range(promise.p50, promise.p90)}>
        {overdue ? t("board.over", { time: format.duration(late) }) : due}
      </time>
      {at_risk && <span className="sr-only">, {t("board.at_risk")}</span>}
    </Badge>
  )
}
