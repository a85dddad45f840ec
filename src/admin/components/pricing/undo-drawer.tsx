import { Alert, Button, Drawer, toast } from "@medusajs/ui"
import { useUndoPriceChange } from "../../hooks/use-price-changes"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { conflictsOf } from "../../lib/price-conflicts"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"

type UndoDrawerProps = { id: string; onClose: () => void }

/** Asks before a change of all prices is taken back, and about prices that were changed since. */
export function UndoDrawer({ id, onClose }: UndoDrawerProps) {
  const { t, format } = useText()
  const returnFocus = useReturnFocus()
  const undo = useUndoPriceChange()
  const conflicts = conflictsOf(undo.error)
  const submit = (keep_changed: boolean) =>
    undo.mutate(
      { id, keep_changed },
      {
        onSuccess: ({ changed_prices }) => {
          toast.success(t("pricing.changes.done", { count: changed_prices }))
          onClose()
        },
      }
    )
  const money = (amount: number | null, currency: string) =>
    amount === null ? t("pricing.preview.not_offered") : format.money(amount, currency)

  return (
    <Drawer open onOpenChange={(open) => !open && !undo.isPending && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={t("pricing.changes.undo_title")}
          hint={t("pricing.changes.undo_hint")}
        />
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto [&>*]:shrink-0">
          {conflicts ? (
            <>
              <div role="alert">
                <Alert variant="warning">
                  {t("pricing.changes.conflicts", { count: conflicts.length })}
                </Alert>
              </div>
              <ul className="divide-ui-border-base divide-y">
                {conflicts.map((conflict, index) => (
                  <li key={index} className="txt-compact-small flex justify-between gap-x-4 py-2">
                    <span className="text-ui-fg-base min-w-0 break-words">{conflict.name}</span>
                    {conflict.currency && (
                      <span className="text-ui-fg-subtle shrink-0 tabular-nums">
                        {money(conflict.current, conflict.currency)}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p className="txt-compact-small text-ui-fg-subtle">
                {t("pricing.changes.undo_text")}
              </p>
              <FailureAlert error={undo.error} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" disabled={undo.isPending} onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            type="button"
            isLoading={undo.isPending}
            onClick={() => submit(conflicts !== null)}
          >
            {t(conflicts ? "pricing.changes.undo_others" : "pricing.undo")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
