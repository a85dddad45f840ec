import { StatusBadge } from "@medusajs/ui"
import { useStateLabel } from "../../hooks/use-state-label"
import { toneOf } from "../../lib/repair-states"

/** The state of a repair in words, with its colour. */
export function StateBadge({ state }: { state: string }) {
  const labelOf = useStateLabel()
  return (
    <StatusBadge color={toneOf(state)} className="whitespace-nowrap">
      {labelOf(state)}
    </StatusBadge>
  )
}
