import type { KeyboardEvent } from "react"
import type { Stage } from "../../../domain/repair/stages"
import type { Selection } from "../../hooks/use-selection"
import type { Move } from "../../lib/board-moves"
import type { RepairAction, RepairDetail, RepairSummary } from "../../lib/types"

/** What the board hands to its columns and cards. */
export type BoardControls = {
  /** the card that is being dragged, and where it may go; null moves are not known yet */
  dragged: { id: string; moves: ReadonlyMap<Stage, Move> | null } | null
  selection: Selection
  /** id of the text that explains the keys */
  hintId: string
  announce: (text: string) => void
  onDragStart: (id: string) => void
  onDragEnd: () => void
  onCardKey: (event: KeyboardEvent<HTMLElement>, repair: RepairSummary) => void
  onMove: (id: string, stage: Stage) => void
  onAct: (repair: RepairDetail, action: RepairAction) => void
}
