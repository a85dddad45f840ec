import { Drawer, toast } from "@medusajs/ui"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { useCount } from "../../hooks/use-count"
import { useCreateRepairType } from "../../hooks/use-repair-types"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { emptyDraft, requestOf } from "../../lib/repair-type-draft"
import { DrawerHeader } from "../common/drawer-header"
import { RepairTypeForm } from "./repair-type-form"

type NewRepairTypeDrawerProps = {
  known: readonly AdminRepairType[]
  onDone: (code: string) => void
  onClose: () => void
}

/** A service of the shop's own. */
export function NewRepairTypeDrawer({ known, onDone, onClose }: NewRepairTypeDrawerProps) {
  const { t, locale } = useText()
  const returnFocus = useReturnFocus()
  const create = useCreateRepairType()
  const counted = useCount()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("repair_types.new_title")} hint={t("repair_types.new_hint")} />
        <RepairTypeForm
          initial={emptyDraft(known)}
          isNew
          submit={t("repair_types.create")}
          error={create.error}
          isSaving={create.isPending}
          onEdit={() => create.error && create.reset()}
          onSave={(draft) =>
            create.mutate(requestOf(draft), {
              onSuccess: ({ repair_type, offers_made }) => {
                const name = repair_type.names[locale]
                toast.success(t("repair_types.created", { name, ...counted(offers_made) }))
                onDone(repair_type.code)
              },
            })
          }
          onClose={onClose}
        />
      </Drawer.Content>
    </Drawer>
  )
}
