import { StatusBadge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import { toneOf } from "../../lib/repair-states"

/** The state of a repair in words, with its colour. */
export function StateBadge({ state }: { state: string }) {
  const { t } = useText()
  return (
    <StatusBadge color={toneOf(state)} className="whitespace-nowrap">
      {t(`states.${state}`, { defaultValue: state })}
    </StatusBadge>
  )
}
