import { Badge } from "@medusajs/ui"
import type { TeamMember } from "../../../contracts/staff-team"
import { useText } from "../../hooks/use-text"

type DayHoursProps = { day: TeamMember["days"][number]; timeZone: string }

/** When somebody works on one day. */
export function DayHours({ day, timeZone }: DayHoursProps) {
  const { t, locale } = useText()
  if (day.is_absent) {
    return (
      <Badge size="2xsmall" color="orange">
        {t("team.absent")}
      </Badge>
    )
  }
  if (day.intervals.length === 0) {
    return <span className="text-ui-fg-muted">{t("team.off")}</span>
  }
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone })
  return day.intervals.map(({ starts_at, ends_at }) => (
    <span key={starts_at} className="block whitespace-nowrap">
      {clock.formatRange(new Date(starts_at), new Date(ends_at))}
    </span>
  ))
}
