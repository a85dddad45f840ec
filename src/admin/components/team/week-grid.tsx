import { Table } from "@medusajs/ui"
import type { TeamResponse } from "../../../contracts/staff-team"
import { useText } from "../../hooks/use-text"
import { dayName } from "../../lib/weekday-name"
import { DayHours } from "./day-hours"
import { PersonSummary } from "./person-summary"

/** People by days, on a wide screen. */
export function WeekGrid({ week }: { week: TeamResponse }) {
  const { t, locale } = useText()
  const days = week.team[0]?.days ?? []
  return (
    <div className="hidden overflow-x-auto lg:block">
      <Table aria-label={t("team.table")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t("team.person")}</Table.HeaderCell>
            {days.map(({ day }) => (
              <Table.HeaderCell
                key={day}
                scope="col"
                aria-current={day === week.today ? "date" : undefined}
                className={day === week.today ? "text-ui-fg-interactive" : undefined}
              >
                {dayName(day, locale)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {week.team.map((person) => (
            <Table.Row key={person.id}>
              <Table.Cell className="min-w-52 align-top">
                <PersonSummary person={person} />
              </Table.Cell>
              {person.days.map((day) => (
                <Table.Cell key={day.day} className="py-2 align-top">
                  <DayHours day={day} timeZone={week.time_zone} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
