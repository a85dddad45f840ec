import { useId, useRef, useState } from "react"
import { stageOf, type Stage } from "../../../domain/repair/stages"
import { useBoardMoves } from "../../hooks/use-board-moves"
import { useCardKeys } from "../../hooks/use-card-keys"
import { useNarrow } from "../../hooks/use-narrow"
import { useNow } from "../../hooks/use-now"
import { useReadRepair, useRepairBoard } from "../../hooks/use-repairs"
import type { Selection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import { movesOf } from "../../lib/board-moves"
import { toBoardQuery, type QueueView } from "../../lib/queue-filters"
import type { BoardColumn as Column, RepairDetail } from "../../lib/types"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { ActionDialog } from "../repair/action-dialog"
import { QuoteEditor } from "../repair/quote-editor"
import { BoardColumn } from "./board-column"
import type { BoardControls } from "./board-controls"
import { ColumnSwitch } from "./column-switch"

type QueueBoardProps = {
  view: QueueView
  refetchInterval: number | false
  selection: Selection
}

/**
 * The open repairs in columns by stage; on a phone one column at a time. A card is moved by dragging
 * it, by its menu, or by Shift with an arrow key.
 */
export function QueueBoard({ view, refetchInterval, selection }: QueueBoardProps) {
  const { t } = useText()
  const narrow = useNarrow()
  const now = useNow()
  const hintId = useId()
  const board = useRef<HTMLDivElement>(null)
  const read = useReadRepair()
  const [expanded, setExpanded] = useState<readonly Stage[]>([])
  const [shown, setShown] = useState<Stage>("received")
  const [said, announce] = useState("")
  const [dragged, setDragged] = useState<BoardControls["dragged"]>(null)
  const { data, error, isPlaceholderData, refetch } = useRepairBoard(
    { ...toBoardQuery(view), expand: expanded.join(",") || undefined },
    { refetchInterval }
  )
  const moves = useBoardMoves(announce)
  const keys = useCardKeys({ board, columns: data?.columns, onMove: (id, to) => move(id, to) })

  const stageNow = (id: string): Stage | undefined =>
    data?.columns.find(({ repairs }) => repairs.some((repair) => repair.id === id))?.stage

  const move = (id: string, to: Stage) => {
    const from = stageNow(id)
    if (from) keys.keepFocusOn(id, from)
    void moves.move(id, to)
  }

  const startDrag = (id: string) => {
    setDragged({ id, moves: null })
    const learn = (repair: RepairDetail) =>
      setDragged((current) => (current?.id === id ? { id, moves: movesOf(repair) } : current))
    read(id).then(learn, () => setDragged(null))
  }

  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />
  }

  const controls: BoardControls = {
    dragged,
    selection,
    hintId,
    announce,
    onDragStart: startDrag,
    onDragEnd: () => setDragged(null),
    onCardKey: keys.onCardKey,
    onMove: move,
    onAct: (repair, action) => {
      const from = stageOf(repair.work_state)
      if (from) keys.keepFocusOn(repair.id, from)
      void moves.act(repair, action)
    },
  }
  const column = (each: Column) => (
    <BoardColumn
      key={each.stage}
      column={each}
      now={now}
      controls={controls}
      expanded={expanded.includes(each.stage)}
      onExpand={() => setExpanded([...expanded, each.stage])}
    />
  )
  const { asking, closeAsking } = moves

  return (
    <>
      <p id={hintId} hidden>
        {t("board.keys")}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {narrow ? (
        <div ref={board} className="flex flex-col gap-y-3 px-4 py-4">
          <ColumnSwitch columns={data.columns} shown={shown} onChange={setShown} />
          {data.columns.filter(({ stage }) => stage === shown).map(column)}
        </div>
      ) : (
        <div
          ref={board}
          role="region"
          aria-label={t("board.title")}
          aria-busy={isPlaceholderData}
          tabIndex={0}
          className="focus-visible:shadow-borders-focus flex h-[calc(100vh-14rem)] min-h-[28rem] items-stretch gap-x-2.5 overflow-x-auto px-4 py-4 outline-none"
        >
          {data.columns.map(column)}
        </div>
      )}
      {asking?.action === "quote" && <QuoteEditor repair={asking.repair} onClose={closeAsking} />}
      {asking && asking.action !== "quote" && (
        <ActionDialog repair={asking.repair} action={asking.action} onClose={closeAsking} />
      )}
    </>
  )
}
