import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useQueueSummary } from "../../hooks/use-repairs"
import { useText } from "../../hooks/use-text"
import type { BoundedCount } from "../../lib/types"
import { LiveMark } from "../common/live-mark"

type QueueHeaderProps = {
  live: boolean
  refetchInterval: number | false
  children: ReactNode
}

/** The page's title, what the queue comes to in numbers, and what can be done with all of it. */
export function QueueHeader({ live, refetchInterval, children }: QueueHeaderProps) {
  const { t } = useText()
  const { data } = useQueueSummary({ refetchInterval })
  const number = ({ count, more }: BoundedCount) => (more ? `${count}+` : String(count))
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="min-w-0">
        <div className="flex items-center gap-x-2">
          <Heading level="h1">{t("queue.title")}</Heading>
          <LiveMark live={live} />
        </div>
        <Text size="small" className="text-ui-fg-subtle min-h-5">
          {data &&
            t("board.summary", {
              open: number(data.open),
              overdue: number(data.overdue),
              approval: number(data.awaiting_approval),
            })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
