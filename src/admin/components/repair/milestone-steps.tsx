import { clx } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { MilestoneStep } from "../../lib/repair-states"

const BAR = {
  done: "bg-ui-tag-green-icon",
  current: "bg-ui-tag-orange-icon",
  later: "bg-ui-bg-component-pressed",
} as const

const TEXT = {
  done: "text-ui-fg-subtle",
  current: "text-ui-fg-base txt-compact-small-plus",
  later: "text-ui-fg-muted",
} as const

/** The seven milestones that the customer sees too, with the times at which they were reached. */
export function MilestoneSteps({ steps }: { steps: readonly MilestoneStep[] }) {
  const { t, format } = useText()
  return (
    <ol
      aria-label={t("repair.progress")}
      className="grid grid-cols-1 gap-x-1 gap-y-2 sm:grid-cols-4 xl:grid-cols-7"
    >
      {steps.map(({ code, status, reached_at }) => (
        <li
          key={code}
          aria-current={status === "current" ? "step" : undefined}
          className="flex items-stretch gap-x-2 sm:flex-col sm:gap-y-1.5"
        >
          <span className={clx("w-1 rounded-full sm:h-1 sm:w-full", BAR[status])} />
          <span className={clx("txt-compact-small flex flex-col", TEXT[status])}>
            <span>
              {t(`milestones.${code}`)}
              <span className="sr-only"> ({t(`repair.step_${status}`)})</span>
            </span>
            {reached_at && (
              <time dateTime={reached_at} className="text-ui-fg-muted txt-compact-xsmall">
                {format.dateTime(reached_at)}
              </time>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
