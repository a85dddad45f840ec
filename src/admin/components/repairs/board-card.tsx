import { Badge, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { stageOf } from "../../../domain/repair/stages"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"
import { DueBadge } from "./due-badge"
import { Outstanding } from "./outstanding"
import { Technician } from "./technician"
import { WaitingClock } from "./waiting-clock"

type BoardCardProps = { repair: RepairSummary; now: Date }

/** One repair on the board. */
export function BoardCard({ repair, now }: BoardCardProps) {
  const { t } = useText()
  return (
    <article
      aria-label={`${repair.number}, ${repair.device_name}`}
      className={clx(
        "bg-ui-bg-base txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1.5 rounded-lg p-3",
        repair.overdue
          ? "shadow-elevation-card-rest outline outline-1 outline-[var(--tag-red-icon)]"
          : "shadow-elevation-card-rest"
      )}
    >
      <div className="flex items-center justify-between gap-x-2">
        <Link
          to={`/repairs/${repair.id}`}
          className="text-ui-fg-subtle txt-compact-xsmall hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm tabular-nums outline-none hover:underline"
        >
          {repair.number}
        </Link>
        <DueBadge repair={repair} now={now} />
      </div>
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
      <p className="break-words">{repair.repair_labels.join(", ")}</p>
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
