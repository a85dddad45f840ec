import { LockClosedSolid } from "@medusajs/icons"
import { Button, Text, clx, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTransition } from "../../hooks/use-repair-changes"
import { useText } from "../../hooks/use-text"
import { fieldsOf } from "../../lib/evidence-values"
import { isEnding, opensQuoteEditor, sortActions } from "../../lib/repair-actions"
import { isClosed } from "../../lib/repair-states"
import type { RepairAction, RepairDetail } from "../../lib/types"
import { FailureAlert } from "../common/failure-alert"
import { Section } from "../common/section"
import { EvidenceDrawer } from "../evidence/evidence-drawer"
import { BlockedActions } from "./blocked-actions"
import { QuoteEditor } from "./quote-editor"

/** What can be done next as buttons, and what cannot yet, with the reason. */
export function ActionsPanel({ repair }: { repair: RepairDetail }) {
  const { t } = useText()
  const [open, setOpen] = useState<RepairAction | null>(null)
  const [revising, setRevising] = useState(false)
  const transition = useTransition(repair.id)
  const { main, others, blocked } = sortActions(repair.actions)

  const start = (action: RepairAction) => {
    transition.reset()
    if (opensQuoteEditor(action)) return setRevising(true)
    if (fieldsOf({ repair, action }).length > 0) return setOpen(action)
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
      {revising && <QuoteEditor repair={repair} onClose={() => setRevising(false)} />}
      {open && (
        <EvidenceDrawer
          key={open.event}
          repair={repair}
          action={open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
