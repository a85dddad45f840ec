import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useState } from "react"
import { PRIORITIES } from "../../../domain/repair/priority"
import { useBatchEdit } from "../../hooks/use-batch-edit"
import { useMay } from "../../hooks/use-may"
import type { Selection } from "../../hooks/use-selection"
import { useStaff, useStaffMe } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import { BatchRefusals } from "./batch-refusals"
import { HoldDrawer } from "./hold-drawer"

/** What can be done to all ticked repairs at once; each may still refuse, and says why. */
export function BatchBar({ selection }: { selection: Selection }) {
  const { t } = useText()
  const may = useMay()
  const { data: me } = useStaffMe()
  const { data: staff = [] } = useStaff({ enabled: may("GET", "/admin/staff") })
  const batch = useBatchEdit()
  const [holding, setHolding] = useState(false)
  const { ids } = selection
  const people = staff.length > 0 ? staff.filter(({ is_active }) => is_active) : me ? [me] : []
  const edit = (action: Parameters<typeof batch.edit>[0]["action"]) => batch.edit({ ids, action })

  return (
    <>
      {ids.length > 0 && (
        <div
          role="toolbar"
          aria-label={t("batch.title")}
          className="bg-ui-bg-base shadow-elevation-flyout fixed inset-x-4 bottom-4 z-20 flex flex-wrap items-center gap-2 lg:left-60 lg:right-auto rounded-lg p-2"
        >
          <Text size="small" weight="plus" className="px-2" role="status">
            {t("batch.selected", { count: ids.length })}
          </Text>
          <DropdownMenu>
            <DropdownMenu.Trigger asChild>
              <Button size="small" variant="secondary" disabled={batch.isPending}>
                {t("batch.assign")}
              </Button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Content className="max-h-[50vh] overflow-y-auto">
              {people.map(({ id, name }) => (
                <DropdownMenu.Item
                  key={id}
                  onSelect={() => void edit({ kind: "assign", assignee_id: id })}
                >
                  {name}
                </DropdownMenu.Item>
              ))}
              <DropdownMenu.Separator />
              <DropdownMenu.Item onSelect={() => void edit({ kind: "assign", assignee_id: null })}>
                {t("queue.unassigned")}
              </DropdownMenu.Item>
            </DropdownMenu.Content>
          </DropdownMenu>
          <DropdownMenu>
            <DropdownMenu.Trigger asChild>
              <Button size="small" variant="secondary" disabled={batch.isPending}>
                {t("queue.filters.priority")}
              </Button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Content>
              {PRIORITIES.map((priority) => (
                <DropdownMenu.Item
                  key={priority}
                  onSelect={() => void edit({ kind: "priority", priority })}
                >
                  {t(`priorities.${priority}`)}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu>
          <Button
            size="small"
            variant="secondary"
            disabled={batch.isPending}
            onClick={() => setHolding(true)}
          >
            {t("events.hold")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={batch.isPending}
            onClick={() => void edit({ kind: "resume" })}
          >
            {t("events.resume")}
          </Button>
          <Button size="small" variant="transparent" onClick={selection.clear}>
            {t("batch.clear")}
          </Button>
        </div>
      )}
      {holding && (
        <HoldDrawer
          count={ids.length}
          isPending={batch.isPending}
          onHold={(hold) => {
            setHolding(false)
            void edit({ kind: "hold", ...hold })
          }}
          onClose={() => setHolding(false)}
        />
      )}
      {batch.refused.length > 0 && (
        <BatchRefusals outcomes={batch.refused} onClose={batch.closeRefused} />
      )}
    </>
  )
}
