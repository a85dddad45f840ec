import { Badge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"
import { Outstanding } from "./outstanding"
import { Promise } from "./promise"
import { StateBadge } from "./state-badge"
import { RepairLabels } from "./repair-labels"

/** The queue on a narrow screen: one card a repair, the whole card a link. */
export function QueueCards({ repairs }: { repairs: readonly RepairSummary[] }) {
  const { t } = useText()
  return (
    <ul aria-label={t("queue.table")} className="divide-ui-border-base divide-y md:hidden">
      {repairs.map((repair) => (
        <li key={repair.id}>
          <Link
            to={`/repairs/${repair.id}`}
            className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover focus-visible:shadow-borders-focus txt-compact-small text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4 outline-none"
          >
            <span className="flex items-center justify-between gap-2">
              <span className="text-ui-fg-base txt-compact-small-plus">{repair.number}</span>
              <StateBadge state={repair.work_state} />
            </span>
            <span className="flex items-center gap-1.5">
              <span className="text-ui-fg-base">{repair.device_name}</span>
              {repair.urgency === "express" && (
                <Badge size="2xsmall" color="purple">
                  {t("queue.express")}
                </Badge>
              )}
            </span>
            <span>
              <RepairLabels repair={repair} />
            </span>
            <span className="flex justify-between gap-2">
              <span>{repair.customer_name}</span>
              <Outstanding repair={repair} />
            </span>
            <Promise repair={repair} />
            <span className="flex justify-between gap-2">
              <span>{repair.assignee?.name ?? t("queue.unassigned")}</span>
              {repair.waiting_on && (
                <span>
                  {t("queue.columns.waiting_on")}: {t(`waiting_on.${repair.waiting_on}`)}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
