import {
  ArrowUturnLeft,
  DocumentSeries,
  EllipsisHorizontal,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"
import { SCOPE_INPUTS, SINGLE } from "../../lib/price-rule-fields"

export type RuleActionHandlers = {
  onEdit: (row: DraftedRule) => void
  onCopy: (row: DraftedRule) => void
  onRemove: (row: DraftedRule) => void
  onUndo: (row: DraftedRule) => void
}

type RuleActionsProps = RuleActionHandlers & { row: DraftedRule; name: string }

/** What can be done with one rule. */
export function RuleActions({ row, name, ...on }: RuleActionsProps) {
  const { t } = useText()
  const trigger = useRef<HTMLButtonElement>(null)
  // What opens from the menu gives the focus back to where it was: the button, not a closed menu.
  const then = (act: (row: DraftedRule) => void) => () => {
    trigger.current?.focus()
    act(row)
  }
  const kind = (row.drafted ?? row.current)?.kind
  const isDrafted = row.current !== row.drafted
  const isFixed = kind !== undefined && SINGLE.includes(kind)
  const hasScope = kind !== undefined && SCOPE_INPUTS[kind].length > 0
  return (
    <DropdownMenu modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          ref={trigger}
          size="small"
          variant="transparent"
          aria-label={t("pricing.actions_of", { name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {row.drafted && (
          <DropdownMenu.Item className="gap-x-2" onSelect={then(on.onEdit)}>
            <PencilSquare />
            {t("pricing.edit")}
          </DropdownMenu.Item>
        )}
        {hasScope && (
          <DropdownMenu.Item className="gap-x-2" onSelect={then(on.onCopy)}>
            <DocumentSeries />
            {t("pricing.copy")}
          </DropdownMenu.Item>
        )}
        {isDrafted && (
          <DropdownMenu.Item className="gap-x-2" onSelect={then(on.onUndo)}>
            <ArrowUturnLeft />
            {t("pricing.undo_change")}
          </DropdownMenu.Item>
        )}
        {row.drafted && row.current && !isFixed && (
          <DropdownMenu.Item className="gap-x-2" onSelect={then(on.onRemove)}>
            <Trash />
            {t("pricing.remove")}
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
