import { BuildingStorefront, ShoppingBag, TruckFast, User } from "@medusajs/icons"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

const ICONS = {
  shop: BuildingStorefront,
  customer: User,
  supplier: ShoppingBag,
  courier: TruckFast,
} as const

type WaitingClockProps = {
  repair: Pick<RepairSummary, "waiting_on" | "waiting_since">
  now: Date
}

/** Who is waited for, and since how long. */
export function WaitingClock({ repair, now }: WaitingClockProps) {
  const { t, format } = useText()
  const { waiting_on, waiting_since } = repair
  if (!waiting_on) return null
  const Icon = ICONS[waiting_on]
  const party = t(`waiting_on.${waiting_on}`)
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="text-ui-fg-muted shrink-0" />
      <span>
        <span className="sr-only">{t("queue.columns.waiting_on")}: </span>
        {waiting_since
          ? t("board.waiting", {
              party,
              time: format.duration(now.getTime() - new Date(waiting_since).getTime()),
            })
          : party}
      </span>
    </span>
  )
}
