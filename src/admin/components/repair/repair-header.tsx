import { ArrowLeftMini } from "@medusajs/icons"
import { Alert, Badge, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useNow } from "../../hooks/use-now"
import { useText } from "../../hooks/use-text"
import { milestoneSteps } from "../../lib/repair-states"
import type { RepairDetail } from "../../lib/types"
import { LiveMark } from "../common/live-mark"
import { DueBadge } from "../repairs/due-badge"
import { StateBadge } from "../repairs/state-badge"
import { MilestoneSteps } from "./milestone-steps"
import { PassportButton } from "./passport-button"

/** Number, device, state and promise, above the seven steps. */
export function RepairHeader({ repair, live }: { repair: RepairDetail; live: boolean }) {
  const { t, format } = useText()
  const now = useNow()
  const steps = milestoneSteps(repair)
  const { promise, hold } = repair
  return (
    <Container className="divide-ui-border-base divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Link
            to="/repairs"
            className="text-ui-fg-subtle hover:text-ui-fg-base txt-compact-small mb-1 inline-flex items-center gap-x-1"
          >
            <ArrowLeftMini />
            {t("repair.back")}
          </Link>
          <Heading level="h1">
            {repair.number}, {repair.device_name}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("repair.booked_at", { at: format.dateTime(repair.created_at) })}
            {promise && (
              <> · {t("repair.promised", { range: format.range(promise.p50, promise.p90) })}</>
            )}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <DueBadge repair={repair} now={now} />
          {repair.priority !== "normal" && (
            <Badge size="2xsmall" color={repair.priority === "high" ? "orange" : "grey"}>
              {t(`priorities.${repair.priority}`)}
            </Badge>
          )}
          {repair.urgency === "express" && (
            <Badge size="2xsmall" color="purple">
              {t("queue.express")}
            </Badge>
          )}
          <span role="status">
            <StateBadge state={repair.work_state} />
          </span>
          <LiveMark live={live} />
          <PassportButton repair={repair} />
        </div>
      </div>
      <div className="px-6 py-4">
        {steps ? (
          <MilestoneSteps steps={steps} />
        ) : (
          <Text size="small">{t("repair.ended", { state: t(`states.${repair.work_state}`) })}</Text>
        )}
        {hold && (
          <Alert variant="warning" className="mt-4">
            {t("repair.on_hold", {
              waiting_on: t(`waiting_on.${hold.waiting_on}`).toLowerCase(),
              reason: hold.reason,
            })}
          </Alert>
        )}
      </div>
    </Container>
  )
}
