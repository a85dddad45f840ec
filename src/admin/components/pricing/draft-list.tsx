import { ArrowUturnLeft } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { Draft } from "../../lib/price-draft"
import { RuleMark } from "./rule-mark"
import { RuleValueList } from "./rule-values"

type DraftListProps = { draft: Draft; onUndo: (id: string) => void }

/** The changes that wait, each before and after. */
export function DraftList({ draft, onUndo }: DraftListProps) {
  const { t } = useText()
  const text = usePriceText()
  return (
    <ul aria-label={t("pricing.draft.title")} className="divide-ui-border-base divide-y">
      {draft.map(({ id, before, after }) => {
        const rule = after ?? before
        if (!rule) return null
        const row = { id, current: before, drafted: after }
        const name = `${text.kindName(rule.kind)}: ${text.scopeText(rule)}`
        return (
          <li
            key={id}
            className="txt-compact-small flex items-start justify-between gap-x-4 px-6 py-3"
          >
            <div className="flex min-w-0 max-w-2xl flex-1 flex-col gap-y-2">
              <span className="flex flex-wrap items-center gap-1.5">
                <span className="txt-compact-small-plus text-ui-fg-base">{name}</span>
                <RuleMark row={row} />
              </span>
              <RuleValueList row={row} onlyChanged />
            </div>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("pricing.undo_change_of", { name })}
              onClick={() => onUndo(id)}
            >
              <ArrowUturnLeft />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}
