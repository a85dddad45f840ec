import { Alert, Button, Drawer, toast } from "@medusajs/ui"
import { useUndoPriceChange } from "../../hooks/use-price-changes"
import { usePriceVariants } from "../../hooks/use-price-variants"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { conflictsOf } from "../../lib/price-conflicts"
import { DrawerHeader } from "../common/drawer-header"
import { PriceFailure } from "./price-failure"

type UndoDrawerProps = { id: string; onClose: () => void }

/** Asks before a change of all prices is taken back, and about prices that were changed since. */
export function UndoDrawer({ id, onClose }: UndoDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const undo = useUndoPriceChange()
  const conflicts = conflictsOf(undo.error)
  const names = usePriceVariants([...new Set(conflicts?.named.map(({ variant_id }) => variant_id))])
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
                  {t("pricing.changes.conflicts", { count: conflicts.count })}
                </Alert>
              </div>
              <ul className="divide-ui-border-base divide-y">
                {conflicts.named.map(({ variant_id, currency_code }) => (
                  <li
                    key={`${variant_id} ${currency_code}`}
                    className="txt-compact-small flex justify-between gap-x-4 py-2"
                  >
                    <span className="text-ui-fg-base min-w-0 break-words">
                      {names.get(variant_id) ?? variant_id}
                    </span>
                    <span className="text-ui-fg-subtle shrink-0">
                      {currency_code.toUpperCase()}
                    </span>
                  </li>
                ))}
              </ul>
              {conflicts.count > conflicts.named.length && (
                <p className="txt-compact-small text-ui-fg-subtle">
                  {t("pricing.changes.more_conflicts", {
                    count: conflicts.count - conflicts.named.length,
                  })}
                </p>
              )}
            </>
          ) : (
            <>
              <p className="txt-compact-small text-ui-fg-subtle">
                {t("pricing.changes.undo_text")}
              </p>
              <PriceFailure error={undo.error} />
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
