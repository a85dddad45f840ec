import { Trash } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import type { Skill } from "../../../contracts/staff-team"
import { useRepairTypes } from "../../hooks/use-repair-types"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"

const KINDS = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const
const LEVELS = [1, 2, 3] as const

type SkillFieldsProps = { skills: readonly Skill[]; onChange: (skills: Skill[]) => void }

/** What somebody can repair, a line each: device, repair, level. */
export function SkillFields({ skills, onChange }: SkillFieldsProps) {
  const { t, locale } = useText()
  const types = useRepairTypes().data?.repair_types ?? []
  const replace = (index: number, change: Partial<Skill>) =>
    onChange(skills.map((skill, at) => (at === index ? { ...skill, ...change } : skill)))
  return (
    <div className="flex flex-col gap-y-2">
      {skills.map((skill, index) => (
        <div
          key={index}
          className="grid grid-cols-[1fr_auto] gap-2 sm:grid-cols-[1fr_1fr_1fr_auto]"
        >
          <ChoiceSelect
            label={t("member.device_kind")}
            value={skill.device_kind ?? ""}
            anyLabel={t("member.any_device")}
            choices={KINDS.map((value) => ({ value, label: t(`devices.kinds.${value}`) }))}
            onChange={(kind) =>
              replace(index, { device_kind: KINDS.find((each) => each === kind) ?? null })
            }
          />
          <ChoiceSelect
            label={t("member.repair_type")}
            value={skill.repair_type ?? ""}
            anyLabel={t("member.any_repair")}
            choices={types.map(({ code, names }) => ({ value: code, label: names[locale] }))}
            onChange={(code) => replace(index, { repair_type: code || null })}
            className="col-start-1 sm:col-start-auto"
          />
          <ChoiceSelect
            label={t("member.level")}
            value={String(skill.level)}
            choices={LEVELS.map((level) => ({
              value: String(level),
              label: t(`member.levels.${level}`),
            }))}
            onChange={(level) =>
              replace(index, { level: LEVELS.find((each) => String(each) === level) ?? 2 })
            }
            className="col-start-1 sm:col-start-auto"
          />
          <IconButton
            type="button"
            variant="transparent"
            className="col-start-2 row-start-1 sm:col-start-auto"
            aria-label={t("member.remove_skill", { number: index + 1 })}
            onClick={() => onChange(skills.filter((_, at) => at !== index))}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() =>
          onChange([...skills, { device_kind: null, category: null, repair_type: null, level: 2 }])
        }
      >
        {t("member.add_skill")}
      </Button>
    </div>
  )
}
