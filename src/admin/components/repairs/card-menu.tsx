import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, clx } from "@medusajs/ui"
import { useState } from "react"
import { STAGE_NAMES, type Stage } from "../../../domain/repair/stages"
import { useMoveText } from "../../hooks/use-move-text"
import { useRepair } from "../../hooks/use-repairs"
import { useText } from "../../hooks/use-text"
import { isPossible, moveTo } from "../../lib/board-moves"
import { isEnding, sortActions } from "../../lib/repair-actions"
import type { RepairAction, RepairDetail, RepairSummary } from "../../lib/types"

type CardMenuProps = {
  repair: RepairSummary
  onMove: (stage: Stage) => void
  onAct: (repair: RepairDetail, action: RepairAction) => void
  onRefused: (text: string) => void
}

/** All that can be done with a card without dragging it: columns to move it to, and its actions. */
export function CardMenu({ repair, onMove, onAct, onRefused }: CardMenuProps) {
  const { t } = useText()
  const moveText = useMoveText()
  const [open, setOpen] = useState(false)
  const { data } = useRepair(repair.id, { enabled: open })
  const { main, others } = sortActions(data?.actions ?? [])

  return (
    <DropdownMenu open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="2xsmall"
          variant="transparent"
          aria-label={t("board.menu", { number: repair.number })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        className="max-h-[var(--radix-dropdown-menu-content-available-height)] w-72 overflow-y-auto"
      >
        {!data && <DropdownMenu.Item disabled>{t("loading")}</DropdownMenu.Item>}
        {data && (
          <>
            <DropdownMenu.Label>{t("board.move_to")}</DropdownMenu.Label>
            {STAGE_NAMES.map((stage) => ({ stage, move: moveTo(data, stage) }))
              .filter(({ move }) => move.kind !== "here")
              .map(({ stage, move }) => (
                <DropdownMenu.Item
                  key={stage}
                  aria-disabled={!isPossible(move)}
                  className="flex-col items-start gap-y-0.5"
                  onSelect={(event) => {
                    if (isPossible(move)) return onMove(stage)
                    event.preventDefault()
                    onRefused(`${t(`state_groups.${stage}`)}: ${moveText(move)}`)
                  }}
                >
                  <span className={clx(!isPossible(move) && "text-ui-fg-muted")}>
                    {t(`state_groups.${stage}`)}
                  </span>
                  <span className="text-ui-fg-subtle txt-compact-xsmall">{moveText(move)}</span>
                </DropdownMenu.Item>
              ))}
            {main && (
              <>
                <DropdownMenu.Separator />
                <DropdownMenu.Label>{t("repair.next_actions")}</DropdownMenu.Label>
                {[main, ...others].map((action) => (
                  <DropdownMenu.Item
                    key={action.event}
                    className={clx(isEnding(action.event) && "text-ui-fg-error")}
                    onSelect={() => onAct(data, action)}
                  >
                    {t(`events.${action.event}`)}
                  </DropdownMenu.Item>
                ))}
              </>
            )}
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
