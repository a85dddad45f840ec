import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react"
import { stageOf, type Stage } from "../../domain/repair/stages"
import { stageBeside } from "../lib/board-moves"
import type { RepairBoard, RepairSummary } from "../lib/types"

const STEPS: Readonly<Record<string, { column: number; row: number }>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

/** The card that an arrow key leads to; empty columns are stepped over. */
const cardBeside = (
  columns: RepairBoard["columns"],
  { id }: RepairSummary,
  step: { column: number; row: number }
): string | null => {
  const at = columns.findIndex(({ repairs }) => repairs.some((repair) => repair.id === id))
  const row = columns[at]?.repairs.findIndex((repair) => repair.id === id) ?? -1
  if (step.row !== 0) return columns[at]?.repairs[row + step.row]?.id ?? null
  for (let next = at + step.column; columns[next]; next += step.column) {
    const { repairs } = columns[next]
    if (repairs.length > 0) return repairs[Math.min(row, repairs.length - 1)].id
  }
  return null
}

type Options = {
  board: RefObject<HTMLElement>
  columns: RepairBoard["columns"] | undefined
  onMove: (id: string, stage: Stage) => void
}

/**
 * The board by keyboard: arrow keys walk over the cards, Shift with left or right moves the card.
 * A card that was moved keeps the focus in its new column.
 */
export function useCardKeys({ board, columns, onMove }: Options) {
  const moved = useRef<{ id: string; from: Stage } | null>(null)

  const focusCard = (id: string) =>
    board.current
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-card-link]`)
      ?.focus()

  useEffect(() => {
    const waiting = moved.current
    const now = columns?.find(({ repairs }) => repairs.some(({ id }) => id === waiting?.id))
    if (!waiting || !now || now.stage === waiting.from) return
    moved.current = null
    focusCard(waiting.id)
  }, [columns])

  const keepFocusOn = (id: string, from: Stage) => {
    moved.current = { id, from }
  }

  const onCardKey = (event: KeyboardEvent<HTMLElement>, repair: RepairSummary) => {
    const step = STEPS[event.key]
    const stage = stageOf(repair.work_state)
    if (!step || !columns || !stage || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (!event.shiftKey) {
      const next = cardBeside(columns, repair, step)
      if (next) focusCard(next)
      return
    }
    const target = step.column === 0 ? null : stageBeside(stage, step.column)
    if (target) onMove(repair.id, target)
  }

  return { onCardKey, keepFocusOn }
}
