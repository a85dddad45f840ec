import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"

/** What the draft does to a rule; nothing where it does nothing. */
export function RuleMark({ row: { current, drafted } }: { row: DraftedRule }) {
  const { t } = useText()
  if (current === drafted) return null
  if (!drafted)
    return (
      <Badge size="2xsmall" color="red">
        {t("pricing.marks.removed")}
      </Badge>
    )
  return (
    <Badge size="2xsmall" color={current ? "orange" : "green"}>
      {t(current ? "pricing.marks.changed" : "pricing.marks.added")}
    </Badge>
  )
}
