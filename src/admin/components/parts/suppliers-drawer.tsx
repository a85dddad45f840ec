import { PencilSquare, Plus, Trash } from "@medusajs/icons"
import { Button, Drawer, IconButton, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { Supplier } from "../../../contracts/admin-parts"
import { useCount } from "../../hooks/use-count"
import { useDeleteSupplier, useSuppliers } from "../../hooks/use-parts"
import { useFailureText } from "../../hooks/use-failure-text"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { DrawerHeader } from "../common/drawer-header"
import { EmptyState, ErrorState, ListSkeleton } from "../common/page-state"
import { SupplierForm } from "./supplier-form"

function SupplierRow({ supplier, onEdit }: { supplier: Supplier; onEdit: () => void }) {
  const { t } = useText()
  const failureText = useFailureText()
  const prompt = usePrompt()
  const remove = useDeleteSupplier()
  const counted = useCount()
  const { id, name, email, phone, part_count } = supplier

  const askAndRemove = async () => {
    const sure = await prompt({
      title: t("suppliers.remove_title", { name }),
      description: t("suppliers.remove_text"),
      confirmText: t("suppliers.remove_confirm"),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    // a promise, since a callback ends with this row, which is gone by then
    remove.mutateAsync(id).then(
      () => toast.success(t("suppliers.removed", { name })),
      (error: unknown) =>
        toast.error(
          error instanceof ApiFailure && error.code === "supplier_in_use"
            ? t("suppliers.in_use", { name })
            : failureText(error).title
        )
    )
  }

  return (
    <li className="flex items-center justify-between gap-3 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-words">
          {name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {[t("suppliers.parts", counted(part_count)), email, phone].filter(Boolean).join(", ")}
        </Text>
      </div>
      <div className="flex gap-1">
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("suppliers.edit", { name })}
          onClick={onEdit}
        >
          <PencilSquare />
        </IconButton>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("suppliers.remove", { name })}
          isLoading={remove.isPending}
          onClick={() => void askAndRemove()}
        >
          <Trash />
        </IconButton>
      </div>
    </li>
  )
}

type Editing = { supplier: Supplier | null } | null

/** All suppliers, with a form for a new one or a change of one. */
export function SuppliersDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const { data, error, refetch } = useSuppliers()
  const [editing, setEditing] = useState<Editing>(null)

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("suppliers.title")} hint={t("suppliers.hint")} />
        <Drawer.Body className="overflow-y-auto p-0">
          {editing && (
            <div className="border-ui-border-base border-b px-6 py-4">
              <SupplierForm
                key={editing.supplier?.id ?? "new"}
                supplier={editing.supplier}
                onDone={() => setEditing(null)}
              />
            </div>
          )}
          {!data && !error && <ListSkeleton rows={3} />}
          {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data?.length === 0 && !editing && (
            <EmptyState title={t("suppliers.empty_title")} text={t("suppliers.empty_text")} />
          )}
          {data && data.length > 0 && (
            <ul aria-label={t("suppliers.title")} className="divide-ui-border-base divide-y">
              {data.map((supplier) => (
                <SupplierRow
                  key={supplier.id}
                  supplier={supplier}
                  onEdit={() => setEditing({ supplier })}
                />
              ))}
            </ul>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.close")}
          </Button>
          <Button
            type="button"
            disabled={editing !== null}
            onClick={() => setEditing({ supplier: null })}
          >
            <Plus />
            {t("suppliers.add")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
