import { toast } from "@medusajs/ui"
import { PRESENCES } from "../../../domain/staff/presence"
import { useFailureText } from "../../hooks/use-failure-text"
import { useSetPresence } from "../../hooks/use-team"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"

/** The signed-in person says whether they can be given work. */
export function PresencePicker({ value }: { value: string }) {
  const { t } = useText()
  const failureText = useFailureText()
  const set = useSetPresence()
  return (
    <div className="flex items-center gap-2">
      <span className="txt-compact-small text-ui-fg-subtle" aria-hidden>
        {t("team.my_presence")}
      </span>
      <ChoiceSelect
        small
        label={t("team.my_presence")}
        value={value}
        disabled={set.isPending}
        choices={PRESENCES.map((each) => ({ value: each, label: t(`team.presence.${each}`) }))}
        onChange={(chosen) => {
          const presence = PRESENCES.find((each) => each === chosen)
          const onError = (error: unknown) => toast.error(failureText(error).title)
          if (presence) set.mutate(presence, { onError })
        }}
        className="w-40"
      />
    </div>
  )
}
