import { useState } from "react"
import type { Stage } from "../../../domain/repair/stages"
import { useNarrow } from "../../hooks/use-narrow"
import { useNow } from "../../hooks/use-now"
import { useRepairBoard } from "../../hooks/use-repairs"
import { useText } from "../../hooks/use-text"
import { toBoardQuery, type QueueView } from "../../lib/queue-filters"
import type { RepairBoard } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { BoardColumn } from "./board-column"

type QueueBoardProps = { view: QueueView; refetchInterval: number | false }

/** The open repairs in columns by stage; on a phone one column at a time. */
export function QueueBoard({ view, refetchInterval }: QueueBoardProps) {
  const { t } = useText()
  const narrow = useNarrow()
  const now = useNow()
  const [expanded, setExpanded] = useState<readonly Stage[]>([])
  const [shown, setShown] = useState<Stage>("received")
  const { data, error, isPlaceholderData, refetch } = useRepairBoard(
    { ...toBoardQuery(view), expand: expanded.join(",") || undefined },
    { refetchInterval }
  )
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />
  }
  const column = (each: RepairBoard["columns"][number]) => (
    <BoardColumn
      key={each.stage}
      column={each}
      now={now}
      expanded={expanded.includes(each.stage)}
      onExpand={() => setExpanded([...expanded, each.stage])}
    />
  )
  if (narrow) {
    return (
      <div className="flex flex-col gap-y-3 px-4 py-4">
        <ChoiceSelect
          label={t("board.column")}
          value={shown}
          choices={data.columns.map(({ stage, count }) => ({
            value: stage,
            label: `${t(`state_groups.${stage}`)} (${count.count}${count.more ? "+" : ""})`,
          }))}
          onChange={(stage) => setShown(stage as Stage)}
        />
        {data.columns.filter(({ stage }) => stage === shown).map(column)}
      </div>
    )
  }
  return (
    <div
      role="region"
      aria-label={t("board.title")}
      aria-busy={isPlaceholderData}
      tabIndex={0}
      className="focus-visible:shadow-borders-focus flex h-[calc(100vh-14rem)] min-h-[28rem] items-stretch gap-x-2.5 overflow-x-auto px-4 py-4 outline-none"
    >
      {data.columns.map(column)}
    </div>
  )
}
