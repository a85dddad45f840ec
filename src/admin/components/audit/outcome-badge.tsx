import { StatusBadge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { Tone } from "../../lib/repair-states"

const TONES: Readonly<Record<string, Tone>> = {
  done: "green",
  refused: "orange",
  failed: "red",
  open: "grey",
}

/** How an action ended. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const { t } = useText()
  return (
    <StatusBadge color={TONES[outcome] ?? "grey"} className="whitespace-nowrap">
      {t(`audit.outcomes.${outcome}`, { defaultValue: outcome })}
    </StatusBadge>
  )
}
