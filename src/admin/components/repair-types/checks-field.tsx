import { XMark } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { FieldGroup } from "../evidence/field-group"

type CheckItem = AdminRepairType["checklists"]["before"][number]

type ChecksFieldProps = {
  label: string
  value: readonly CheckItem[]
  /** the checks that some repair type has */
  known: readonly CheckItem[]
  onChange: (value: CheckItem[]) => void
}

/** What is looked at, in order; a check of another repair type can be added. */
export function ChecksField({ label, value, known, onChange }: ChecksFieldProps) {
  const { t, locale } = useText()
  const others = known.filter(({ code }) => !value.some((item) => item.code === code))
  const add = (code: string) => {
    const item = others.find((each) => each.code === code)
    if (item) onChange([...value, item])
  }
  return (
    <FieldGroup label={label} problem={null}>
      {value.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("repair_types.no_checks")}
        </Text>
      )}
      <ul className="flex flex-col">
        {value.map((item) => (
          <li key={item.code} className="flex items-center justify-between gap-2">
            <Text size="small">{item.names[locale]}</Text>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("repair_types.remove_check", { name: item.names[locale] })}
              onClick={() => onChange(value.filter((each) => each !== item))}
            >
              <XMark />
            </IconButton>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ChoiceSelect
          key={value.length}
          small
          label={`${label}: ${t("repair_types.add_check")}`}
          placeholder={t("repair_types.add_check")}
          value=""
          choices={others.map(({ code, names }) => ({ value: code, label: names[locale] }))}
          onChange={add}
        />
      )}
    </FieldGroup>
  )
}
