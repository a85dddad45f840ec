import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../hooks/use-text"
import type { RepairAction } from "../../lib/types"

type BlockedActionsProps = { actions: readonly RepairAction[]; icon: ReactNode }

/** The events that the repair's state knows but that something stands in the way of. */
export function BlockedActions({ actions, icon }: BlockedActionsProps) {
  const { t, locale } = useText()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" weight="plus" className="text-ui-fg-subtle">
        {t("repair.blocked")}
      </Text>
      <ul aria-label={t("repair.blocked")} className="flex flex-col gap-y-3">
        {actions.map(({ event, unmet_gates }) => (
          <li key={event} className="txt-compact-small flex gap-x-2">
            <span aria-hidden className="text-ui-fg-muted pt-0.5">
              {icon}
            </span>
            <span>
              <span className="text-ui-fg-base block">{t(`events.${event}`)}</span>
              {unmet_gates.length === 0 && (
                <span className="text-ui-fg-subtle">{t("repair.blocked_role")}</span>
              )}
              {unmet_gates.map(({ gate, message }) => (
                <span key={gate} className="text-ui-fg-subtle block">
                  {message[locale]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
