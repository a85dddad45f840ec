import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

/** The promised range, with a mark when it has passed. */
export function Promise({
  repair,
}: {
  repair: Pick<RepairSummary, "promise" | "overdue" | "at_risk">
}) {
  const { t, format } = useText()
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {repair.overdue && (
        <Badge size="2xsmall" color="red">
          {t("queue.overdue")}
        </Badge>
      )}
      {repair.at_risk && (
        <Badge size="2xsmall" color="orange">
          {t("board.due.at_risk")}
        </Badge>
      )}
      {repair.promise ? (
        <time dateTime={repair.promise.p90} className="text-balance">
          {format.shortRange(repair.promise.p50, repair.promise.p90)}
        </time>
      ) : (
        <span className="text-ui-fg-muted">{t("queue.no_promise")}</span>
      )}
    </span>
  )
}
