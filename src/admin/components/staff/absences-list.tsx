import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import type { StaffAbsence } from "../../../contracts/staff-team"
import { useAbsences } from "../../hooks/use-team"
import { useText } from "../../hooks/use-text"
import { dayName } from "../../lib/weekday-name"
import { ChoiceSelect } from "../common/choice-select"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

const KINDS = ["leave", "training", "other"] as const

type AbsencesListProps = { memberId: string; absences: readonly StaffAbsence[] }

/** When somebody is away for whole days; each change is saved at once. */
export function AbsencesList({ memberId, absences }: AbsencesListProps) {
  const { t, locale } = useText()
  const { add, remove } = useAbsences(memberId)
  const [kind, setKind] = useState<StaffAbsence["kind"]>("leave")
  const [first_day, setFirst] = useState("")
  const [last_day, setLast] = useState("")
  const daysOf = ({ first_day: first, last_day: last }: StaffAbsence) =>
    first === last ? dayName(first, locale) : `${dayName(first, locale)} – ${dayName(last, locale)}`
  return (
    <div className="flex flex-col gap-y-3">
      {absences.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("member.no_absences")}
        </Text>
      )}
      <ul>
        {absences.map((absence) => (
          <li key={absence.id} className="flex items-center justify-between gap-2">
            <Text size="small">
              {daysOf(absence)}, {t(`member.kinds.${absence.kind}`)}
            </Text>
            <IconButton
              type="button"
              variant="transparent"
              aria-label={t("member.remove_absence", { days: daysOf(absence) })}
              isLoading={remove.isPending && remove.variables === absence.id}
              onClick={() => remove.mutate(absence.id)}
            >
              <Trash />
            </IconButton>
          </li>
        ))}
      </ul>
      <FailureAlert error={add.error ?? remove.error} />
      <div className="grid grid-cols-2 gap-2">
        <div className="col-span-2">
          <Field label={t("member.kind")}>
            {({ id }) => (
              <ChoiceSelect
                id={id}
                label={t("member.kind")}
                value={kind}
                choices={KINDS.map((value) => ({ value, label: t(`member.kinds.${value}`) }))}
                onChange={(value) => setKind(KINDS.find((each) => each === value) ?? "leave")}
              />
            )}
          </Field>
        </div>
        <Field label={t("member.first_day")}>
          {({ id }) => (
            <Input
              id={id}
              type="date"
              value={first_day}
              onChange={(event) => {
                setFirst(event.target.value)
                if (last_day < event.target.value) setLast(event.target.value)
              }}
            />
          )}
        </Field>
        <Field label={t("member.last_day")}>
          {({ id }) => (
            <Input
              id={id}
              type="date"
              min={first_day}
              value={last_day}
              onChange={(event) => setLast(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={!first_day || !last_day}
        isLoading={add.isPending}
        onClick={() => add.mutate({ kind, first_day, last_day })}
      >
        {t("member.add_absence")}
      </Button>
    </div>
  )
}
