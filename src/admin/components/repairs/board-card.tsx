import { Badge, clx } from "@medusajs/ui"
import type { DragEvent, KeyboardEvent } from "react"
import { Link } from "react-router-dom"
import { stageOf } from "../../../domain/repair/stages"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"
import { CardMenu } from "./card-menu"
import { DueBadge } from "./due-badge"
import { Outstanding } from "./outstanding"
import { SelectBox } from "./select-box"
import { Technician } from "./technician"
import { WaitingClock } from "./waiting-clock"
import type { BoardControls } from "./board-controls"
import { RepairLabels } from "./repair-labels"

type BoardCardProps = { repair: RepairSummary; now: Date; controls: BoardControls }

/** One repair on the board: a link to it, a menu of what can be done, and something to drag. */
export function BoardCard({ repair, now, controls }: BoardCardProps) {
  const { t } = useText()
  const { id } = repair
  const dragged = controls.dragged?.id === id

  const startDrag = (event: DragEvent) => {
    event.dataTransfer.setData("text/plain", id)
    event.dataTransfer.effectAllowed = "move"
    controls.onDragStart(id)
  }

  return (
    <article
      data-card={id}
      draggable
      aria-label={`${repair.number}, ${repair.device_name}`}
      onDragStart={startDrag}
      onDragEnd={controls.onDragEnd}
      className={clx(
        "bg-ui-bg-base txt-compact-small text-ui-fg-subtle shadow-elevation-card-rest flex cursor-grab flex-col gap-y-1.5 rounded-lg p-3",
        repair.overdue && "outline outline-1 outline-[var(--tag-red-icon)]",
        dragged && "opacity-50",
        controls.selection.has(id) && "bg-ui-bg-highlight"
      )}
    >
      <div className="flex items-center gap-x-2">
        <SelectBox repair={repair} selection={controls.selection} />
        <Link
          to={`/repairs/${id}`}
          data-card-link
          draggable={false}
          aria-describedby={controls.hintId}
          onKeyDown={(event: KeyboardEvent<HTMLElement>) => controls.onCardKey(event, repair)}
          className="text-ui-fg-subtle txt-compact-xsmall hover:text-ui-fg-base focus-visible:shadow-borders-focus whitespace-nowrap rounded-sm tabular-nums outline-none hover:underline"
        >
          {repair.number}
        </Link>
        <span className="ml-auto">
          <DueBadge repair={repair} now={now} />
        </span>
      </div>
      <div className="flex items-start justify-between gap-x-2">
        <p className="text-ui-fg-base txt-compact-small-plus flex flex-wrap items-center gap-1.5">
          {repair.device_name}
          {repair.urgency === "express" && (
            <Badge size="2xsmall" color="purple">
              {t("queue.express")}
            </Badge>
          )}
          {repair.priority !== "normal" && (
            <Badge size="2xsmall" color={repair.priority === "high" ? "orange" : "grey"}>
              {t(`priorities.${repair.priority}`)}
            </Badge>
          )}
        </p>
        <CardMenu
          repair={repair}
          onMove={(stage) => controls.onMove(id, stage)}
          onAct={controls.onAct}
          onRefused={controls.announce}
        />
      </div>
      <p className="break-words">
        <RepairLabels repair={repair} />
      </p>
      {repair.work_state !== stageOf(repair.work_state) && (
        <p className="txt-compact-xsmall">{t(`states.${repair.work_state}`)}</p>
      )}
      <p className="txt-compact-xsmall">
        <WaitingClock repair={repair} now={now} />
      </p>
      <div className="border-ui-border-base flex items-center justify-between gap-x-2 border-t pt-2">
        <Outstanding repair={repair} />
        <span className="flex min-w-0 items-center gap-x-1.5">
          <span className="truncate" title={repair.customer_name}>
            {repair.customer_name}
          </span>
          <Technician name={repair.assignee?.name ?? null} brief />
        </span>
      </div>
    </article>
  )
}
