import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ErrorState, ListSkeleton } from "../components/common/page-state"
import { Section } from "../components/common/section"
import { TEXT_LINK } from "../components/common/text-link"
import { DueBadge } from "../components/repairs/due-badge"
import { StateBadge } from "../components/repairs/state-badge"
import { useLiveRepairs } from "../hooks/use-live-repairs"
import { useNow } from "../hooks/use-now"
import { useQueueSummary, useRepairs } from "../hooks/use-repairs"
import { useText } from "../hooks/use-text"
import type { BoundedCount } from "../lib/types"

const URGENT = 5

const LINKS = [
  ["overdue", "due=overdue"],
  ["at_risk", "due=at_risk"],
  ["unassigned", "technician=none"],
  ["mine", "technician=me"],
] as const

/** The queue where staff land after signing in: what is late, what nobody has, what comes next. */
const QueueWidget = () => {
  const { t } = useText()
  const now = useNow()
  const { refetchInterval } = useLiveRepairs()
  const summary = useQueueSummary({ refetchInterval })
  const { data, error, isPending, refetch } = useRepairs(
    { sort: "promise", limit: String(URGENT) },
    { refetchInterval }
  )
  const number = ({ count, more }: BoundedCount) => (more ? `${count}+` : String(count))
  return (
    <Section
      title={t("queue_widget.title")}
      actions={
        <Link to="/repairs" className={TEXT_LINK}>
          {t("queue_widget.open")}
        </Link>
      }
    >
      {summary.data && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2 px-6 py-3">
          {LINKS.map(([name, query]) => (
            <li key={name} className="txt-compact-small">
              <Link to={`/repairs?${query}`} className={TEXT_LINK}>
                {t(`queue_widget.${name}`, { number: number(summary.data[name]) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isPending && <ListSkeleton rows={3} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.repairs.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("queue_widget.empty")}
        </Text>
      )}
      <ul aria-label={t("queue_widget.urgent")} className="divide-ui-border-base divide-y">
        {data?.repairs.map((repair) => (
          <li
            key={repair.id}
            className="txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3"
          >
            <Link to={`/repairs/${repair.id}`} className={TEXT_LINK}>
              {repair.number}
            </Link>
            <span className="text-ui-fg-base min-w-0 flex-1 truncate">
              {repair.device_name}
              <span className="text-ui-fg-subtle"> · {repair.customer_name}</span>
            </span>
            <StateBadge state={repair.work_state} />
            <DueBadge repair={repair} now={now} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "revivatech:queue",
})

export default QueueWidget
