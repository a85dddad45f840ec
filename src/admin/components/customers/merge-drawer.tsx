import { Button, Drawer, toast } from "@medusajs/ui"
import { useMergeCustomers, useMergePreview } from "../../hooks/use-customer-merge"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { MergePreviewBody } from "./merge-preview"

type MergeDrawerProps = { keptId: string; duplicateId: string; onClose: () => void }

/** Shows what a merge would move, and does it. */
export function MergeDrawer({ keptId, duplicateId, onClose }: MergeDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const { data: preview, error, refetch } = useMergePreview(keptId, duplicateId)
  const merge = useMergeCustomers(keptId)
  const confirm = () =>
    merge.mutate(duplicateId, {
      onSuccess: () => {
        toast.success(t("customers.merged"))
        onClose()
      },
    })
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader title={t("customers.merge_title")} />
        <Drawer.Body className="overflow-y-auto p-0">
          {!preview && !error && <ListSkeleton />}
          {!preview && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {preview && <MergePreviewBody preview={preview} />}
          <div className="px-6">
            <FailureAlert error={merge.error} />
          </div>
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            type="button"
            disabled={!preview || preview.refusal !== null}
            isLoading={merge.isPending}
            onClick={confirm}
          >
            {t("customers.merge")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
