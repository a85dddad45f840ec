import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

type Owing = Pick<RepairSummary, "outstanding" | "currency_code">

/** What is still to be paid. */
export function Outstanding({ repair }: { repair: Owing }) {
  const { t, format } = useText()
  if (repair.outstanding <= 0) {
    return <span className="text-ui-fg-muted">{t("queue.settled")}</span>
  }
  return (
    <span className="text-ui-fg-base tabular-nums">
      {format.money(repair.outstanding, repair.currency_code)}
    </span>
  )
}
