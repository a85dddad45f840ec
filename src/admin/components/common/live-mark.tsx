import { StatusBadge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

/** Whether changes show at once, or by asking every few seconds. */
export function LiveMark({ live }: { live: boolean }) {
  const { t } = useText()
  return (
    <StatusBadge color={live ? "green" : "grey"}>
      {live ? t("queue.live") : t("queue.polling")}
    </StatusBadge>
  )
}
