import { Button, Drawer, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { useEraseCustomer, useErasurePreview } from "../../hooks/use-customer-privacy"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { ErasurePreviewBody } from "./erasure-preview"

/** Shows what an erasure does, asks for a word, and does it. */
export function EraseDrawer({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useText()
  const navigate = useNavigate()
  const returnFocus = useReturnFocus()
  const [typed, setTyped] = useState("")
  const { data: preview, error, refetch } = useErasurePreview(customerId)
  const erase = useEraseCustomer(customerId)
  const possible = preview?.refusals.length === 0
  const word = t("customers.erase_word")
  const confirm = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("customers.erased"))
        void navigate("/shop-customers")
      },
    })
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader title={t("customers.erase_title")} />
        <Drawer.Body className="overflow-y-auto p-0">
          {!preview && !error && <ListSkeleton />}
          {!preview && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {preview && <ErasurePreviewBody preview={preview} />}
          {possible && (
            <div className="px-6 pb-4">
              <Field label={t("customers.erase_type", { word })}>
                {({ id }) => (
                  <Input
                    id={id}
                    autoComplete="off"
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
            </div>
          )}
          <div className="px-6">
            <FailureAlert error={erase.error} />
          </div>
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            type="button"
            variant="danger"
            disabled={!possible || typed.trim().toLowerCase() !== word.toLowerCase()}
            isLoading={erase.isPending}
            onClick={confirm}
          >
            {t("customers.erase")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
