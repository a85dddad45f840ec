import type { TeamMember } from "../../../contracts/staff-team"
import { useText } from "../../hooks/use-text"
import { PresenceBadge } from "../staff/presence-badge"

/** Who somebody is, whether they are free, and how much work they have. */
export function PersonSummary({ person }: { person: TeamMember }) {
  const { t } = useText()
  const { name, role, presence, open_repairs, remaining_minutes, minutes_left_today } = person
  return (
    <div className="flex flex-col items-start gap-1 py-2">
      <span className="text-ui-fg-base break-words">
        {name} <span className="text-ui-fg-subtle">{t(`roles.${role}`)}</span>
      </span>
      <PresenceBadge presence={presence} />
      <span className="text-ui-fg-subtle txt-compact-xsmall">
        {t("team.load", { count: open_repairs, minutes: remaining_minutes })}
      </span>
      {minutes_left_today !== null && minutes_left_today > 0 && (
        <span className="text-ui-fg-subtle txt-compact-xsmall">
          {t("team.left_today", { minutes: minutes_left_today })}
        </span>
      )}
    </div>
  )
}
