import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Text } from "@medusajs/ui"
import { findShiftProblems, type WeeklyShift } from "../../../domain/staff/working-hours"
import { useText } from "../../hooks/use-text"
import { weekdayName } from "../../lib/weekday-name"
import { ChoiceSelect } from "../common/choice-select"

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

type ShiftFieldsProps = {
  shifts: readonly WeeklyShift[]
  onChange: (shifts: WeeklyShift[]) => void
}

/** When somebody works each week, a line each: day, from, until. */
export function ShiftFields({ shifts, onChange }: ShiftFieldsProps) {
  const { t, locale } = useText()
  const problems = findShiftProblems(shifts)
  const replace = (index: number, change: Partial<WeeklyShift>) =>
    onChange(shifts.map((shift, at) => (at === index ? { ...shift, ...change } : shift)))
  const addNext = () => {
    const last = shifts.at(-1)
    const weekday = last ? (last.weekday % 7) + 1 : 1
    onChange([...shifts, { weekday, from: last?.from ?? "09:00", until: last?.until ?? "17:30" }])
  }
  return (
    <div className="flex flex-col gap-y-2">
      {shifts.map((shift, index) => {
        const problem = problems.find((each) => each.index === index)?.problem
        return (
          <div key={index} className="flex flex-col gap-y-1">
            <div className="grid grid-cols-[1fr_6rem_6rem_auto] items-center gap-2">
              <ChoiceSelect
                label={t("member.weekday")}
                value={String(shift.weekday)}
                choices={WEEKDAYS.map((day) => ({
                  value: String(day),
                  label: weekdayName(day, locale, "short"),
                }))}
                onChange={(day) => replace(index, { weekday: Number(day) })}
              />
              {(["from", "until"] as const).map((end) => (
                <Input
                  key={end}
                  type="time"
                  required
                  aria-label={`${t(`member.${end}`)} (${weekdayName(shift.weekday, locale, "long")})`}
                  aria-invalid={problem ? true : undefined}
                  value={shift[end]}
                  onChange={(event) => replace(index, { [end]: event.target.value })}
                />
              ))}
              <IconButton
                type="button"
                variant="transparent"
                aria-label={t("member.remove_shift", { number: index + 1 })}
                onClick={() => onChange(shifts.filter((_, at) => at !== index))}
              >
                <Trash />
              </IconButton>
            </div>
            {problem && (
              <Text size="small" className="text-ui-fg-error">
                {t(`member.shift_problems.${problem}`)}
              </Text>
            )}
          </div>
        )
      })}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={addNext}
      >
        {t("member.add_shift")}
      </Button>
    </div>
  )
}
