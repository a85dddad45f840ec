import { Input, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import {
  WEEKDAYS,
  type Weekday,
  type WorkflowDocument,
  type WorkingCalendar,
} from "../../../domain/workflow/definition"
import type { WorkflowProblem } from "../../../domain/workflow/problem"
import { useShopTimeZone } from "../../hooks/use-shop"
import { useText } from "../../hooks/use-text"
import { Section } from "../common/section"
import { ProblemList } from "./problem-list"

type CalendarSectionProps = {
  document: WorkflowDocument
  problems: readonly WorkflowProblem[]
  onChange: (document: WorkflowDocument) => void
}

const CLOSED: WorkingCalendar = { week: {}, closed_on: [] }

const written = (times: WorkingCalendar["week"][Weekday]) =>
  (times ?? []).map(({ opens, closes }) => `${opens}-${closes}`).join(", ")

const readTimes = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [opens = "", closes = ""] = part.split("-").map((time) => time.trim())
      return { opens: opens.slice(0, 5), closes: closes.slice(0, 5) }
    })

/** When the shop works: what norms in working time count. */
export function CalendarSection({ document, problems, onChange }: CalendarSectionProps) {
  const { t } = useText()
  const zone = useShopTimeZone()
  const days = useId()
  const calendar = document.calendar ?? CLOSED
  // what is being typed stays as typed; the document has what it means
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const write = (next: WorkingCalendar) => {
    const empty = Object.keys(next.week).length === 0 && next.closed_on.length === 0
    onChange({ ...document, calendar: empty ? null : next })
  }
  const writeDay = (day: Weekday, text: string) => {
    setTyped({ ...typed, [day]: text })
    const { [day]: _old, ...others } = calendar.week
    const times = readTimes(text)
    write({ ...calendar, week: times.length > 0 ? { ...others, [day]: times } : others })
  }
  const writeClosed = (text: string) => {
    setTyped({ ...typed, closed: text })
    write({ ...calendar, closed_on: [...new Set(text.split(/[\s,]+/).filter(Boolean))] })
  }

  return (
    <Section title={t("workflows.calendar.title")}>
      <ProblemList problems={problems.filter(({ path }) => path === "calendar")} />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("workflows.calendar.hint", { zone })}
        </Text>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {WEEKDAYS.map((day) => (
            <div key={day} className="flex flex-col gap-y-1">
              <Label htmlFor={`${days}-${day}`} size="small">
                {t(`workflows.calendar.days.${day}`)}
              </Label>
              <Input
                id={`${days}-${day}`}
                size="small"
                placeholder={t("workflows.calendar.closed")}
                value={typed[day] ?? written(calendar.week[day])}
                onChange={({ target }) => writeDay(day, target.value)}
              />
            </div>
          ))}
          <div className="flex flex-col gap-y-1 sm:col-span-2 lg:col-span-4">
            <Label htmlFor={`${days}-closed`} size="small">
              {t("workflows.calendar.closed_on")}
            </Label>
            <Textarea
              id={`${days}-closed`}
              rows={2}
              placeholder="2026-12-25"
              value={typed.closed ?? calendar.closed_on.join(", ")}
              onChange={({ target }) => writeClosed(target.value)}
            />
          </div>
        </div>
      </div>
    </Section>
  )
}
