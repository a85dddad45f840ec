import { Badge, Text } from "@medusajs/ui"
import { useId } from "react"
import type { AssigneeSuggestions } from "../../../contracts/staff-team"
import { useRepairTypes } from "../../hooks/use-repair-types"
import { useText } from "../../hooks/use-text"

const MOST_SHOWN = 4

type Reason = AssigneeSuggestions["ranking"][number]["reasons"][number]

/** A reason in words; nothing for what is not known. */
function useReasonText(): (reason: Reason) => string | null {
  const { t, locale } = useText()
  const types = useRepairTypes().data?.repair_types ?? []
  return (reason) => {
    switch (reason.code) {
      case "skill_covering":
        return t("suggestions.reasons.skill_covering", { level: reason.level })
      case "skill_unknown":
        return t("suggestions.reasons.skill_unknown")
      case "skill_lacking": {
        const names = reason.repair_types.map(
          (code) => types.find((type) => type.code === code)?.names[locale] ?? code
        )
        return t("suggestions.reasons.skill_lacking", { types: names.join(", ") })
      }
      case "present": {
        const key = reason.because === "said" ? reason.state : reason.because
        return t(`suggestions.reasons.present_${key}`)
      }
      case "load":
        return t("suggestions.reasons.load", {
          count: reason.open_repairs,
          minutes: reason.remaining_minutes,
        })
      case "before_due":
        return t("suggestions.reasons.before_due", { minutes: reason.spare_minutes })
      case "after_due":
        return t("suggestions.reasons.after_due", { minutes: reason.missing_minutes })
      case "due_unknown":
        return null
    }
  }
}

type SuggestionListProps = {
  suggestions: AssigneeSuggestions
  chosen: string
  onChoose: (id: string) => void
}

/** Who should do the repair, the best first, each with the reasons; a click chooses. */
export function SuggestionList({ suggestions, chosen, onChoose }: SuggestionListProps) {
  const { t } = useText()
  const reasonText = useReasonText()
  const id = useId()
  const { suggested_id, ranking } = suggestions
  if (ranking.length === 0) return null
  return (
    <div className="flex flex-col gap-y-1">
      <Text id={id} size="xsmall" className="text-ui-fg-subtle">
        {t(suggested_id ? "suggestions.title" : "suggestions.none")}
      </Text>
      <ul aria-labelledby={id} className="flex flex-col gap-y-1">
        {ranking.slice(0, MOST_SHOWN).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-pressed={person.id === chosen}
              onClick={() => onChoose(person.id)}
              className="border-ui-border-base bg-ui-bg-subtle hover:bg-ui-bg-subtle-hover aria-pressed:border-ui-border-interactive focus-visible:shadow-borders-focus w-full rounded-md border px-3 py-2 text-left outline-none"
            >
              <span className="txt-compact-small-plus flex items-center gap-2">
                {person.name}
                {person.id === suggested_id && (
                  <Badge size="2xsmall" color="green">
                    {t("suggestions.title")}
                  </Badge>
                )}
              </span>
              <span className="txt-compact-xsmall text-ui-fg-subtle">
                {person.reasons
                  .map(reasonText)
                  .filter((text) => text !== null)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
