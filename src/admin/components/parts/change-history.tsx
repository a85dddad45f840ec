import { Text } from "@medusajs/ui"
import type { PartHistoryEntry } from "../../../contracts/admin-parts"
import { useText } from "../../hooks/use-text"

type ChangeHistoryProps = {
  entries: readonly PartHistoryEntry[]
  /** a field's name and value in words; null for what is not shown */
  describe: (field: string, value: unknown) => { label: string; text: string } | null
}

/** Who changed what and when, newest first. */
export function ChangeHistory({ entries, describe }: ChangeHistoryProps) {
  const { t, format } = useText()
  if (entries.length === 0)
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("parts.no_history")}
      </Text>
    )
  return (
    <ol className="flex flex-col gap-y-3">
      {entries.map(({ id, actor, before, after, created_at }) => (
        <li key={id} className="txt-compact-small flex flex-col gap-y-0.5">
          <span className="text-ui-fg-subtle">
            {actor.name}, <time dateTime={created_at}>{format.dateTime(created_at)}</time>
          </span>
          {Object.keys(after).map((field) => {
            const now = describe(field, after[field])
            const then = describe(field, before[field])
            if (!now) return null
            return (
              <span key={field} className="text-ui-fg-base break-words">
                {now.label}: {then?.text && then.text !== now.text ? `${then.text} → ` : ""}
                {now.text || t("none")}
              </span>
            )
          })}
        </li>
      ))}
    </ol>
  )
}
