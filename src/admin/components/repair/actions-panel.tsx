import { LockClosedSolid } from "@medusajs/icons"
import { Button, Text, clx, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTransition } from "../../hooks/use-repair-changes"
import { useText } from "../../hooks/use-text"
import { isEnding, sortActions } from "../../lib/repair-actions"
import { isClosed } from "../../lib/repair-states"
import type { RepairAction, RepairDetail } from "../../lib/types"
import { FailureAlert } from "../common/failure-alert"
import { Section } from "../common/section"
import { ActionDialog, asksFirst } from "./action-dialog"
import { BlockedActions } from "./blocked-actions"

/** What can be done next as buttons, and what cannot yet, with the reason. */
export function ActionsPanel({ repair }: { repair: RepairDetail }) {
  const { t } = useText()
  const [open, setOpen] = useState<RepairAction | null>(null)
  const transition = useTransition(repair.id)
  const { main, others, blocked } = sortActions(repair.actions)

  const start = (action: RepairAction) => {
    transition.reset()
    if (asksFirst(repair, action)) return setOpen(action)
    transition.mutate(
      { event: action.event, version: repair.version, evidence: {} },
      {
        onSuccess: () => toast.success(t("repair.done", { action: t(`events.${action.event}`) })),
      }
    )
  }

  const button = (action: RepairAction) => (
    <Button
      key={action.event}
      variant={action === main ? "primary" : "secondary"}
      className={clx("w-full", isEnding(action.event) && "text-ui-fg-error")}
      isLoading={transition.isPending && transition.variables.event === action.event}
      disabled={transition.isPending}
      onClick={() => start(action)}
    >
      {t(`events.${action.event}`)}
    </Button>
  )

  return (
    <Section title={t("repair.next_actions")}>
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <FailureAlert error={transition.error} />
        {main && button(main)}
        {others.map(button)}
        {!main && others.length === 0 && blocked.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t(isClosed(repair.work_state) ? "repair.nothing_to_do" : "repair.nothing_for_you")}
          </Text>
        )}
      </div>
      {blocked.length > 0 && <BlockedActions actions={blocked} icon={<LockClosedSolid />} />}
      {open && <ActionDialog repair={repair} action={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
