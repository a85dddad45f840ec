import { Button, Text, clx } from "@medusajs/ui"
import { useId, useState, type DragEvent } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { useMoveText } from "../../hooks/use-move-text"
import { useText } from "../../hooks/use-text"
import { isPossible } from "../../lib/board-moves"
import { tableAddress } from "../../lib/queue-filters"
import { STAGE_TONES } from "../../lib/repair-states"
import type { BoardColumn as Column } from "../../lib/types"
import { TEXT_LINK } from "../common/text-link"
import { BoardCard } from "./board-card"
import type { BoardControls } from "./board-controls"

const DOTS = {
  grey: "bg-ui-tag-neutral-icon",
  blue: "bg-ui-tag-blue-icon",
  purple: "bg-ui-tag-purple-icon",
  orange: "bg-ui-tag-orange-icon",
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
} as const

type BoardColumnProps = {
  column: Column
  now: Date
  controls: BoardControls
  expanded: boolean
  onExpand: () => void
}

/**
 * A stage with its cards; more of them on demand, and all of them in the table. While a card is
 * dragged it says what dropping it here does, or why that cannot be.
 */
export function BoardColumn(props: BoardColumnProps) {
  const { column, now, controls, expanded, onExpand } = props
  const { t } = useText()
  const moveText = useMoveText()
  const [over, setOver] = useState(false)
  const [params] = useSearchParams()
  const id = useId()
  const { stage, count, repairs } = column
  const hidden = count.more || count.count > repairs.length
  const move = controls.dragged?.moves?.get(stage) ?? null
  const open = move !== null && isPossible(move)

  const dragOver = (event: DragEvent) => {
    if (!controls.dragged) return
    setOver(true)
    // Until it is known where the card may go, a drop is taken: the move itself says why it cannot be.
    if (controls.dragged.moves !== null && !open) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "move"
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (controls.dragged) controls.onMove(controls.dragged.id, stage)
  }

  return (
    <section
      aria-labelledby={id}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clx(
        "bg-ui-bg-subtle border-ui-border-base flex w-full min-w-0 flex-col rounded-lg border md:w-60 md:shrink-0",
        open && "border-ui-border-interactive border-dashed",
        open && over && "bg-ui-bg-highlight",
        move && !open && move.kind !== "here" && "bg-ui-bg-disabled"
      )}
    >
      <h2 className="txt-compact-small-plus flex items-center gap-x-2 px-3 py-2.5">
        <span aria-hidden className={clx("size-2 rounded-sm", DOTS[STAGE_TONES[stage]])} />
        <span id={id}>{t(`state_groups.${stage}`)}</span>
        <span className="text-ui-fg-subtle txt-compact-small ml-auto tabular-nums">
          {count.more ? `${count.count}+` : count.count}
        </span>
      </h2>
      {move && move.kind !== "here" && (
        <p
          className={clx(
            "txt-compact-xsmall px-3 pb-2",
            open ? "text-ui-fg-interactive" : "text-ui-fg-subtle"
          )}
        >
          {open ? moveText(move) : t("board.not_here", { reason: moveText(move) })}
        </p>
      )}
      <div className="flex min-h-24 flex-1 flex-col gap-y-2 overflow-y-auto px-1.5 pb-2 pt-0.5">
        <ul className="flex flex-col gap-y-2">
          {repairs.map((repair) => (
            <li key={repair.id}>
              <BoardCard repair={repair} now={now} controls={controls} />
            </li>
          ))}
        </ul>
        {repairs.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-1.5 py-2">
            {t("board.empty_column")}
          </Text>
        )}
        {hidden && !expanded && (
          <Button size="small" variant="transparent" onClick={onExpand}>
            {t("board.show_more")}
          </Button>
        )}
        {hidden && expanded && (
          <Link
            to={tableAddress(params, stage)}
            className={clx(TEXT_LINK, "txt-compact-small px-1.5 py-2 text-center")}
          >
            {t("board.all_in_table")}
          </Link>
        )}
      </div>
    </section>
  )
}
