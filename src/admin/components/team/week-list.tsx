import type { TeamResponse } from "../../../contracts/staff-team"
import { useText } from "../../hooks/use-text"
import { dayName } from "../../lib/weekday-name"
import { DayHours } from "./day-hours"
import { PersonSummary } from "./person-summary"

/** People with their days below each other, on a narrow screen. */
export function WeekList({ week }: { week: TeamResponse }) {
  const { t, locale } = useText()
  return (
    <ul aria-label={t("team.table")} className="divide-ui-border-base divide-y lg:hidden">
      {week.team.map((person) => (
        <li key={person.id} className="txt-compact-small px-6 py-2">
          <PersonSummary person={person} />
          <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1 pb-2">
            {person.days.map((day) => (
              <div key={day.day} className="contents">
                <dt
                  aria-current={day.day === week.today ? "date" : undefined}
                  className={
                    day.day === week.today ? "text-ui-fg-interactive" : "text-ui-fg-subtle"
                  }
                >
                  {dayName(day.day, locale)}
                </dt>
                <dd>
                  <DayHours day={day} timeZone={week.time_zone} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
