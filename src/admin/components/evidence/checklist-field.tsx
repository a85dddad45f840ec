import { Button, Input, Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../hooks/use-text"
import type { ChecklistValue } from "../../lib/evidence-fields"
import { FieldGroup } from "./field-group"

type ChecklistFieldProps = {
  label: string
  problem: string | null
  value: ChecklistValue
  onChange: (value: ChecklistValue) => void
}

const chosen = (passed: boolean | null): string => (passed === null ? "" : passed ? "ok" : "not_ok")

/** OK or not OK for each item; one that is not OK can be explained. */
export function ChecklistField({ label, problem, value, onChange }: ChecklistFieldProps) {
  const { t } = useText()
  const id = useId()
  const items = Object.entries(value)
  const set = (item: string, change: Partial<ChecklistValue[string]>) =>
    onChange({ ...value, [item]: { ...(value[item] ?? { passed: null, note: "" }), ...change } })
  const passAll = () =>
    onChange(Object.fromEntries(items.map(([item, { note }]) => [item, { passed: true, note }])))

  return (
    <FieldGroup
      label={label}
      problem={problem}
      action={
        <Button type="button" size="small" variant="transparent" onClick={passAll}>
          {t("evidence.all_passed")}
        </Button>
      }
    >
      <div className="shadow-borders-base divide-ui-border-base divide-y rounded-md">
        {items.map(([item, { passed, note }]) => {
          const name = t(`evidence.items.${item}`, { defaultValue: item })
          return (
            <div key={item} className="flex flex-col gap-y-2 px-3 py-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="txt-compact-small text-ui-fg-base">{name}</span>
                <RadioGroup
                  aria-label={name}
                  aria-invalid={problem !== null && passed === null ? true : undefined}
                  value={chosen(passed)}
                  onValueChange={(next) => set(item, { passed: next === "ok" })}
                  className="flex gap-x-4"
                >
                  {(["ok", "not_ok"] as const).map((answer) => (
                    <div key={answer} className="flex items-center gap-x-1.5">
                      <RadioGroup.Item
                        value={answer}
                        id={`${id}-${item}-${answer}`}
                        aria-label={t(answer === "ok" ? "evidence.passed" : "evidence.failed")}
                      />
                      <Label htmlFor={`${id}-${item}-${answer}`} size="small">
                        {t(answer === "ok" ? "evidence.passed" : "evidence.failed")}
                      </Label>
                    </div>
                  ))}
                </RadioGroup>
              </div>
              {passed === false && (
                <Input
                  size="small"
                  aria-label={t("evidence.item_note", { item: name })}
                  placeholder={t("evidence.item_note", { item: name })}
                  value={note}
                  onChange={(event) => set(item, { note: event.target.value })}
                />
              )}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
