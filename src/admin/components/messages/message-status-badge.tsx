import { StatusBadge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { Tone } from "../../lib/repair-states"

const TONES: Readonly<Record<string, Tone>> = {
  queued: "grey",
  sending: "blue",
  sent: "green",
  failed: "red",
}

/** How far a message has come. */
export function MessageStatusBadge({ status }: { status: string }) {
  const { t } = useText()
  return (
    <StatusBadge color={TONES[status] ?? "grey"} className="whitespace-nowrap">
      {t(`messages.statuses.${status}`, { defaultValue: status })}
    </StatusBadge>
  )
}
