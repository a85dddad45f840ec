import { Badge, Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { BenchRepair } from "../../../contracts/repair-queue"
import { nextBenchStep } from "../../../domain/repair/bench-order"
import { useText } from "../../hooks/use-text"
import type { RepairAction, RepairDetail } from "../../lib/types"
import { TEXT_LINK } from "../common/text-link"
import { NoteForm } from "../repair/note-form"
import { DueBadge } from "../repairs/due-badge"
import { StateBadge } from "../repairs/state-badge"
import { WaitingClock } from "../repairs/waiting-clock"
import { NextStep } from "./next-step"
import { RepairLabels } from "../repairs/repair-labels"

type BenchCardProps = {
  repair: BenchRepair
  now: Date
  onAct: (repair: RepairDetail, action: RepairAction) => Promise<void>
}

/** One repair on the bench: what it is, its next step as one big button, and a place for a note. */
export function BenchCard({ repair, now, onAct }: BenchCardProps) {
  const { t } = useText()
  const [noting, setNoting] = useState(false)
  const step = nextBenchStep(repair.work_state)
  return (
    <Container className="overflow-hidden p-0">
      <article aria-label={`${repair.number}, ${repair.device_name}`}>
        <div className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-2 px-5 py-4">
          <div className="flex items-center justify-between gap-x-2">
            <Link to={`/repairs/${repair.id}`} className={TEXT_LINK}>
              {repair.number}
            </Link>
            <DueBadge repair={repair} now={now} />
          </div>
          <h2 className="text-ui-fg-base txt-compact-large-plus flex flex-wrap items-center gap-2">
            {repair.device_name}
            {repair.urgency === "express" && (
              <Badge size="2xsmall" color="purple">
                {t("queue.express")}
              </Badge>
            )}
            {repair.priority === "high" && (
              <Badge size="2xsmall" color="orange">
                {t("priorities.high")}
              </Badge>
            )}
          </h2>
          <p>
            <RepairLabels repair={repair} />
          </p>
          {repair.description && <p className="line-clamp-2">“{repair.description}”</p>}
          <div className="flex flex-wrap items-center justify-between gap-2">
            <StateBadge state={repair.work_state} />
            <WaitingClock repair={repair} now={now} />
          </div>
          {repair.hold_reason && <p>{t("bench.held", { reason: repair.hold_reason })}</p>}
          <div className="mt-1 flex flex-col gap-2 sm:flex-row">
            {step && <NextStep repair={repair} event={step} onAct={onAct} />}
            <Button
              size="large"
              variant="secondary"
              aria-expanded={noting}
              className="min-h-11"
              onClick={() => setNoting(!noting)}
            >
              {t("bench.note")}
            </Button>
          </div>
        </div>
        {noting && <NoteForm repairId={repair.id} />}
      </article>
    </Container>
  )
}
