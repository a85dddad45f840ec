import { StatusBadge } from "@medusajs/ui"
import type { TeamMember } from "../../../contracts/staff-team"
import { useText } from "../../hooks/use-text"

const COLOURS = { available: "green", busy: "orange", away: "grey" } as const

/** Whether somebody can be given work now, and why not. */
export function PresenceBadge({ presence }: { presence: TeamMember["presence"] }) {
  const { t } = useText()
  const { state, because } = presence
  return (
    <StatusBadge color={COLOURS[state]}>
      {t(`team.presence.${state}`)}
      {because !== "said" && ` (${t(`team.because.${because}`)})`}
    </StatusBadge>
  )
}
